import { z } from 'zod'
import { undoChange } from '../../../../lib/doors/capture/undo-change.ts'
import { see } from '../../answers.tsx'
import { staffPost } from '../../guard.ts'
import { backToList, listAddress } from '../list-address.ts'

const schema = z.strictObject({ undo: z.uuid(), back: listAddress })

export const POST = staffPost('leads.change', schema, async ({ house, member, actor, onlyOf }, input) => {
  const undone = await undoChange(house, input.undo, { actor, onlyOf, staffId: member.id })
  return see(...backToList(input.back, { undone: undone ?? 'gone' }))
})
