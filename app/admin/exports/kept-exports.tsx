import { ActionForm } from '#app/admin/_action/action-form.tsx'
import { counted, deskLanguage, deskZone, words } from '#app/admin/words.ts'
import { DeskTable } from '#components/desk/list/desk-table.tsx'
import { Moment } from '#components/desk/moment.tsx'
import { Button } from '#components/ui/button.tsx'
import type { ExportRow } from '#lib/exports/queries.ts'
import { fill } from '#policy/fill.ts'
import { cancelExportAction } from './actions.ts'

const { exports: label } = words

/** A member's own large copies: in the making, or to be fetched until their day is over. */
export function KeptExports({ kept, now }: { kept: readonly ExportRow[]; now: Date }) {
  return (
    <DeskTable
      caption={label.kept}
      columns={[
        { key: 'what', label: label.dataset },
        { key: 'state', label: label.state },
        { key: 'until', label: label.until, from: 'tablet', numeric: true },
        { key: 'do', label: label.action, numeric: true },
      ]}
      rows={kept.map((row) => ({
        id: row.id,
        cells: {
          what: label.datasets[row.dataset],
          state: stateOf(row),
          until: <Moment at={row.expiresAt} now={now} locale={deskLanguage()} zone={deskZone()} />,
          do: <Action row={row} />,
        },
      }))}
    />
  )
}

function stateOf({ state, total, parts }: ExportRow): string {
  if (state === 'making') return fill(label.states.making, { size: parts * 4, rows: total ?? 0 })
  if (state === 'ready') return counted('exports.states.ready', { count: total ?? 0 })
  return state === 'direct' ? '' : label.states[state]
}

function Action({ row: { id, state } }: { row: ExportRow }) {
  if (state === 'ready')
    return (
      <a href={`/api/exports/${id}`} download>
        {label.fetch}
      </a>
    )
  if (state !== 'waiting' && state !== 'making') return null
  return (
    <ActionForm action={cancelExportAction} at={{}} values={{ id }}>
      <Button weight="plain">{label.cancel}</Button>
    </ActionForm>
  )
}
