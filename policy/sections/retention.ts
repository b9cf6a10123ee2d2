import { printDuration } from '#policy/duration.ts'
import { fill } from '#policy/fill.ts'
import { entriesOf } from '#policy/in-use.ts'
import type { RetentionRule } from '#policy/parts/retention.ts'
import { printNotes } from '#policy/print.ts'
import { claim, claims, type Section, type SectionInput } from './section.ts'

/** Periods, each printed from the value its rule runs on (P38–P44). */
export function retention(input: SectionInput): Section {
  const { policy, words, language, capabilities } = input
  const say = words.retention
  const rows = entriesOf(policy.retention).map(([record, rule]) => {
    const notes = [
      ...(capabilities.held.has(record) ? [] : [words.notInUse]),
      ...(rule.stricter ? [words.stricter] : []),
    ]
    return [
      printNotes(words.record[record], notes, language),
      printPeriod(rule, input),
      rule.because[language],
    ]
  })
  const most = policy.keptAtMost
  const atMost = most ? fill(say.most, { period: printDuration(most, language) }) : ''
  return {
    id: 'retention',
    title: words.titles.retention,
    blocks: [
      { kind: 'table', head: say.head, rows, promise: 'kept_no_longer' },
      ...claims([
        claim(input, 'kept_no_longer', say.swept),
        atMost ? claim(input, 'kept_at_most', atMost) : [],
        claim(input, 'held_by_law', say.longer),
        claim(input, 'erased_from_backups', say.backups),
      ]),
    ],
  }
}

/** A period with the event it counts from and its end. */
export function printPeriod(
  rule: RetentionRule,
  { words, language }: Pick<SectionInput, 'words' | 'language'>,
): string {
  const say = words.retention
  if (!rule.period) return say.keep
  return fill(say.atMost, {
    period: printDuration(rule.period, language),
    clock: words.clock[rule.clock],
    ending: words.ending[rule.ending],
  })
}
