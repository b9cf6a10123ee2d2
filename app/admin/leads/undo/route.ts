import { z } from 'zod'
import { see } from '#app/admin/answers.tsx'
import { staffPost } from '#app/admin/guard.ts'
import { backToList, listAddress } from '#app/admin/leads/list-address.ts'
import { undoChange } from '#lib/leads/undo-change.ts'

const schema = z.strictObject({ undo: z.uuid(), back: listAddress })

export const POST = staffPost('leads.change', schema, async ({ app, member, actor, onlyOf }, input) => {
  const undone = await undoChange(app, input.undo, { actor, onlyOf, staffId: member.id })
  return see(...backToList(input.back, { undone: undone ?? 'gone' }))
})
