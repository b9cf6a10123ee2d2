import { ActionForm } from '#app/admin/_action/action-form.tsx'
import { counted, deskLanguage, deskZone, words } from '#app/admin/words.ts'
import { DeskTable } from '#components/desk/list/desk-table.tsx'
import { Moment } from '#components/desk/moment.tsx'
import { Button } from '#components/ui/button.tsx'
import type { Import } from '#lib/unsubscribes/imports.ts'
import { undoImportAction } from './import-actions.tsx'

const { unsubscribes: label } = words

/** Lists that were entered lately, each to be taken back while anything of it stands. */
export function ImportTable({ imports, now }: { imports: readonly Import[]; now: Date }) {
  return (
    <DeskTable
      caption={label.imports}
      columns={[
        { key: 'what', label: label.importWhat },
        { key: 'by', label: label.importBy, from: 'tablet' },
        { key: 'when', label: label.when, numeric: true },
        { key: 'undo', label: label.importUndo },
      ]}
      rows={imports.map(({ id, entered, standing, by, at }) => ({
        id,
        cells: {
          what: counted('unsubscribes.importStands', { entered, standing }),
          by,
          when: <Moment at={at} now={now} locale={deskLanguage()} zone={deskZone()} />,
          undo: standing > 0 && (
            <ActionForm className="inline-form" action={undoImportAction} at={{ id }}>
              <Button weight="plain">{label.importUndo}</Button>
            </ActionForm>
          ),
        },
      }))}
    />
  )
}
