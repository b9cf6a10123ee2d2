import { deskLanguage, deskZone, words } from '#app/admin/words.ts'
import { DetailPart } from '#components/desk/detail.tsx'
import { DeskTable } from '#components/desk/list/desk-table.tsx'
import { Moment } from '#components/desk/moment.tsx'
import type { listBlockedLoads } from '#lib/blocked-loads/queries.ts'
import type { Policy } from '#policy/define.ts'
import { fill } from '#policy/fill.ts'
import { belongsTo } from '#policy/sections/processors.ts'

const { blockedLoads: label } = words

type BlockedLoadTableProps = {
  loads: Awaited<ReturnType<typeof listBlockedLoads>>
  policy: Policy
  now: Date
}

/** What browsers did not load, each with what is to be done about it. */
export function BlockedLoadTable({ loads, policy, now }: BlockedLoadTableProps) {
  return (
    <DetailPart title={label.title} id="blocked">
      <p className="desk-lead">{label.text}</p>
      {loads.length === 0 ? (
        <p className="desk-lead">{label.none}</p>
      ) : (
        <DeskTable
          caption={label.title}
          columns={[
            { key: 'source', label: label.source },
            { key: 'directive', label: label.directive },
            { key: 'page', label: label.page },
            { key: 'count', label: label.count, numeric: true },
            { key: 'last', label: label.last },
            { key: 'toDo', label: label.toDo },
          ]}
          rows={loads.map(({ key, source, directive, page, count, lastAt }) => ({
            id: key,
            cells: {
              source,
              directive,
              page,
              count,
              last: <Moment at={lastAt} now={now} locale={deskLanguage()} zone={deskZone()} />,
              toDo: toDoAbout(source, policy),
            },
          }))}
        />
      )}
    </DetailPart>
  )
}

/** What is to be done about a load that was kept away, by where it would have come from. */
export function toDoAbout(source: string, { processors }: Pick<Policy, 'processors'>): string {
  if (!source.includes('.')) return label.inline
  const declared = Object.values<{ name: string; hosts: readonly string[] }>(processors).find(({ hosts }) =>
    hosts.some((host) => belongsTo(source, host)),
  )
  return declared ? fill(label.declared, { name: declared.name }) : label.unknown
}
