import { ActionForm } from '#app/admin/_action/action-form.tsx'
import { counted, words } from '#app/admin/words.ts'
import { Button } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { ImportedList, PreviewedList } from '#lib/unsubscribes/import-list.ts'
import { importListAction, undoImportAction } from './actions.tsx'

const { unsubscribes: label } = words

type PreviewProps = { found: PreviewedList; isCut: boolean; wording: string }

/** What a list would do: how many addresses, how many of them new, whose, and which lines hold none. */
export function PreviewPart({ found, isCut, wording }: PreviewProps) {
  const { addresses, entered, held, list } = found
  return (
    <>
      <Notice tone="plain" role="status">
        <p>{counted('unsubscribes.importPreview', { addresses, entered, held })}</p>
      </Notice>
      <BadRows read={found} />
      {isCut && (
        <Notice tone="danger">
          <p>{label.importLarge}</p>
        </Notice>
      )}
      {addresses > 0 && (
        <ActionForm className="row-form" action={importListAction} at={{}}>
          <input type="hidden" name={importListAction.names.list} value={list} />
          <input type="hidden" name={importListAction.names.words} value={wording} />
          <Button>{label.importSubmit}</Button>
        </ActionForm>
      )}
    </>
  )
}

/** What an import came to, and how it is taken back. */
export function ImportedPart({ done }: { done: ImportedList }) {
  const { addresses, entered, importId } = done
  return (
    <>
      <Notice tone="good" role="status">
        <p>{counted('unsubscribes.imported', { addresses, entered })}</p>
      </Notice>
      {entered > 0 && (
        <ActionForm action={undoImportAction} at={{ id: importId }}>
          <p className="desk-lead">{label.importUndoText}</p>
          <Button weight="plain">{label.importUndo}</Button>
        </ActionForm>
      )}
    </>
  )
}

function BadRows({ read: { addresses, bad, badLines } }: { read: PreviewedList }) {
  if (bad === 0) return null
  const lines = badLines.join(', ') + (bad > badLines.length ? label.importMore : '')
  return (
    <Notice tone="warn">
      <p>{counted('unsubscribes.importBad', { count: bad, lines })}</p>
      {addresses === 0 && <p>{label.importEncoding}</p>}
    </Notice>
  )
}
