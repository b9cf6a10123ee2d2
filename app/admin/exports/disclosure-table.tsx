import { deskLanguage, deskZone, words } from '#app/admin/words.ts'
import { DeskTable } from '#components/desk/list/desk-table.tsx'
import { Moment } from '#components/desk/moment.tsx'
import type { DisclosureLine } from '#lib/disclosures/queries.ts'

const { exports: label } = words

/** The register: what was copied out, by whom, for whom and why. */
export function DisclosureTable({ past, now }: { past: readonly DisclosureLine[]; now: Date }) {
  if (past.length === 0) return <p>{label.none}</p>
  return (
    <DeskTable
      caption={label.past}
      columns={[
        { key: 'purpose', label: label.purpose },
        { key: 'recipient', label: label.recipient, from: 'tablet' },
        { key: 'kind', label: label.kind, from: 'desk' },
        { key: 'by', label: label.by, from: 'desk' },
        { key: 'rows', label: label.rows, numeric: true },
        { key: 'when', label: label.when, numeric: true },
      ]}
      rows={past.map((line) => ({
        id: line.id,
        cells: {
          purpose: <bdi>{line.purpose}</bdi>,
          recipient: <bdi>{line.recipient}</bdi>,
          kind: label.kinds[line.kind],
          by: line.staffEmail ?? words.audit.actors.system,
          rows: line.finishedAt ? line.rows : label.broken,
          when: <Moment at={line.startedAt} now={now} locale={deskLanguage()} zone={deskZone()} />,
        },
      }))}
    />
  )
}
