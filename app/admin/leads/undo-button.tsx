import { ActionForm } from '#app/admin/_action/action-form.tsx'
import { type Query, queryValue } from '#app/admin/address.ts'
import { words } from '#app/admin/words.ts'
import { Button } from '#components/ui/button.tsx'
import { isUndo } from '#lib/leads/undo-change.ts'
import { undoChangeAction } from './list-actions.ts'

/**
 * Takes the last change back, where the address names one.
 * @param back where one is: `board?stage=new`, the id of a lead, or the query of the list
 */
export async function UndoButton({ query, back }: { query: Query; back: string }) {
  const undo = await queryValue(query, 'undo')
  if (!undo || !isUndo(undo)) return null
  return (
    <ActionForm action={undoChangeAction} at={{}} values={{ undo, back }}>
      <Button weight="plain">{words.changes.undo}</Button>
    </ActionForm>
  )
}
