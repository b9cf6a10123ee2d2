import type { RetentionRule } from '../define.ts'
import { printDuration } from '../duration.ts'
import { fill } from '../fill.ts'
import type { RecordClass } from '../vocabulary.ts'
import { type Section, type SectionInput, text } from './section.ts'

/** Periods, each printed from the value its rule runs on (P38–P44). */
export function retention({ policy, words, language }: SectionInput): Section {
  const say = words.retention
  const rules = Object.entries(policy.retention) as [RecordClass, RetentionRule][]
  const rows = rules.map(([record, rule]) => [
    words.record[record],
    rule.period
      ? fill(say.atMost, {
          period: printDuration(rule.period, language),
          clock: words.clock[rule.clock],
          ending: words.ending[rule.ending],
        })
      : say.keep,
    rule.because[language],
  ])
  return {
    id: 'retention',
    title: words.titles.retention,
    blocks: [{ kind: 'table', head: say.head, rows }, text(say.longer)],
  }
}
