import { ActionForm } from '#app/admin/_action/action-form.tsx'
import { reasonWord } from '#app/admin/entries.tsx'
import { removeAffectedAction } from '#app/admin/incidents/people-actions.ts'
import { words } from '#app/admin/words.ts'
import { DeskTable } from '#components/desk/list/desk-table.tsx'
import { Button } from '#components/ui/button.tsx'
import type { AffectedLine } from '#lib/incidents/queries.ts'

const { people: label } = words.incidents

type AffectedTableProps = { id: string; rows: readonly AffectedLine[]; changes: boolean }

/** Whom an incident concerns, by what they were found, and what became of their letter. */
export function AffectedTable({ id, rows, changes }: AffectedTableProps) {
  return (
    <DeskTable
      caption={label.list}
      columns={[
        { key: 'who', label: label.who },
        { key: 'by', label: label.by, from: 'tablet' },
        { key: 'told', label: label.told },
        ...(changes ? [{ key: 'do', label: label.remove, numeric: true }] : []),
      ]}
      rows={rows.map((line) => ({
        id: line.id,
        cells: {
          who: (
            <a href={`/admin/people/${line.personId}`}>
              <bdi>{line.email ?? line.phone ?? line.name}</bdi>
            </a>
          ),
          by: label.ways[line.foundBy],
          told: stateOf(line),
          do: !line.isTold && (
            <ActionForm action={removeAffectedAction} at={{ id }} values={{ person: line.personId }}>
              <Button weight="plain">{label.remove}</Button>
            </ActionForm>
          ),
        },
      }))}
    />
  )
}

function stateOf({ state, reason, isTold }: AffectedLine): string {
  if (!isTold || !state) return label.waits
  return reason ? `${words.mailStates[state]}: ${reasonWord(reason)}` : words.mailStates[state]
}
