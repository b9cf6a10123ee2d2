import { printCovers } from '#app/admin/people/[id]/hold-fields.tsx'
import { deskLanguage, deskZone, words } from '#app/admin/words.ts'
import { DeskTable } from '#components/desk/list/desk-table.tsx'
import { Moment } from '#components/desk/moment.tsx'
import { Badge } from '#components/ui/badge.tsx'
import type { LegalHold } from '#lib/holds/holds.ts'

const { retention: label } = words

/** Holds that stand, then those that have ended. Who it is stands on their own page, where looking is logged. */
export function HoldTable({ holds, now }: { holds: readonly LegalHold[]; now: Date }) {
  if (holds.length === 0) return <p className="desk-lead">{label.noHolds}</p>
  return (
    <DeskTable
      caption={label.holds}
      columns={[
        { key: 'why', label: label.why },
        { key: 'covers', label: label.covers },
        { key: 'by', label: label.by, from: 'tablet' },
        { key: 'state', label: label.state },
        { key: 'since', label: label.since, numeric: true },
      ]}
      rows={holds.map((hold) => ({
        id: hold.id,
        href: `/admin/people/${hold.personId}#hold`,
        cells: {
          why: <bdi>{hold.reason}</bdi>,
          covers: printCovers(hold.covers),
          by: hold.placedBy ?? words.outbox.staff,
          state: hold.liftedAt ? <Badge>{label.ended}</Badge> : <Badge tone="accent">{label.standing}</Badge>,
          since: <Moment at={hold.placedAt} now={now} locale={deskLanguage()} zone={deskZone()} />,
        },
      }))}
    />
  )
}
