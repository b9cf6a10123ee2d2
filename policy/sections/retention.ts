import { printDuration } from '#policy/duration.ts'
import { fill } from '#policy/fill.ts'
import { entriesOf, projectsGoWithEnquiries } from '#policy/in-use.ts'
import type { RetentionRule } from '#policy/parts/retention.ts'
import { printNotes } from '#policy/print.ts'
import type { Clock, RecordClass } from '#policy/vocabulary.ts'
import { claim, claims, type Section, type SectionInput } from './section.ts'
import type { SectionWords } from './words/words.ts'

/** Periods, each printed from the value its rule runs on (P38–P44). */
export function retention(input: SectionInput): Section {
  const { policy, words, language, capabilities } = input
  const say = words.retention
  const rows = entriesOf(policy.retention).map(([record, rule]) => {
    const notes = [
      ...(capabilities.held.has(record) ? [] : [words.notInUse]),
      ...(rule.stricter ? [words.stricter] : []),
      ...(record === 'enquiry' && projectsGoWithEnquiries(policy) ? [say.withProject] : []),
    ]
    return [
      printNotes(words.record[record], notes, language),
      printPeriod(record, rule, input),
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
        claim(input, 'counts_rolled_up', say.counts),
        claim(input, 'held_by_law', say.longer),
        claim(input, 'erased_from_backups', say.backups),
      ]),
    ],
  }
}

/** A period with the event it counts from and its end. */
export function printPeriod(
  record: RecordClass,
  rule: RetentionRule,
  input: Pick<SectionInput, 'words' | 'language'> & Partial<Pick<SectionInput, 'capabilities'>>,
): string {
  const { words, language, capabilities } = input
  const say = words.retention
  if (!rule.period) return printKept(record, words, (capabilities?.scripts ?? []).length > 0)
  return fill(say.atMost, {
    period: printDuration(rule.period, language),
    clock: printClock(record, rule, words),
    ending: words.ending[rule.ending],
  })
}

/** From what event a period counts: in the words of its record, where those of the clock would say something else. */
export function printClock(
  record: RecordClass,
  { clock }: Pick<RetentionRule, 'clock'>,
  { clock: names, clockOf }: Pick<SectionWords, 'clock' | 'clockOf'>,
): string {
  const own: { readonly [R in RecordClass]?: { readonly [C in Clock]?: string } } = clockOf
  return own[record]?.[clock] ?? names[clock]
}

/**
 * How long a record without a period stays: the proofs of consent go with their person, the log beside them never does.
 * @param asks whether visitors are asked about scripts, whose answers are kept too
 */
export function printKept(
  record: RecordClass,
  { retention: { keep, keepProof, keepProofAsked } }: Pick<SectionWords, 'retention'>,
  asks = false,
): string {
  if (record !== 'proof') return keep
  return asks ? keepProofAsked : keepProof
}
