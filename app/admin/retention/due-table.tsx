import { printUpTo } from '#app/admin/print-up-to.ts'
import { deskLanguage, deskZone, words } from '#app/admin/words.ts'
import { DeskTable } from '#components/desk/list/desk-table.tsx'
import { Moment } from '#components/desk/moment.tsx'
import { Badge } from '#components/ui/badge.tsx'
import { countsUpTo } from '#lib/retention/due-rows.ts'
import type { Preview } from '#lib/retention/preview.ts'
import type { RuleProof } from '#lib/retention/proofs.ts'
import { fill } from '#policy/fill.ts'
import { printPeriod } from '#policy/sections/retention.ts'
import { sectionWords } from '#policy/sections/words/section-words.ts'
import type { RecordClass } from '#policy/vocabulary.ts'

const { retention: label } = words

type DueTableProps = {
  readonly rules: readonly Preview[]
  /** Rows of each kind that go within a week. */
  readonly next: { readonly [R in RecordClass]?: number }
  readonly proofs: readonly RuleProof[]
  readonly overdue: readonly RecordClass[]
  readonly now: Date
}

/** Each rule of the policy: what it would take now and within a week, and what shows that it is run. */
export function DueTable({ rules, next, proofs, overdue, now }: DueTableProps) {
  const language = { words: sectionWords[deskLanguage()], language: deskLanguage() } as const
  const moment = (at: Date) => <Moment at={at} now={now} locale={deskLanguage()} zone={deskZone()} />
  const proven = (record: RecordClass) => {
    const proof = proofs.find((one) => one.record === record)
    if (overdue.includes(record)) return <Badge tone="danger">{label.late}</Badge>
    if (!proof?.applied) return ''
    return (
      <>
        {moment(proof.applied)}: {proof.took > 0 ? fill(label.applied, { rows: proof.took }) : label.nothing}
        {proof.lastTook && proof.took === 0 && (
          <>
            . {label.lastTook} {moment(proof.lastTook.at)}:{' '}
            {fill(label.applied, { rows: proof.lastTook.rows })}
          </>
        )}
      </>
    )
  }
  return (
    <DeskTable
      caption={label.due}
      columns={[
        { key: 'record', label: label.record },
        { key: 'rule', label: label.rule, from: 'tablet' },
        { key: 'now', label: label.now, numeric: true },
        { key: 'next', label: label.nextWeek, numeric: true },
        { key: 'proof', label: label.proof },
      ]}
      rows={rules.map(({ record, rule, count }) => ({
        id: record,
        fresh: typeof count === 'number' && count > 0,
        cells: {
          record: sectionWords[deskLanguage()].record[record],
          rule: printPeriod(record, rule, language),
          now: typeof count === 'number' ? printUpTo(count, countsUpTo) : label[count],
          next: typeof count === 'number' ? printUpTo(next[record] ?? 0, countsUpTo) : '',
          proof: proven(record),
        },
      }))}
    />
  )
}
