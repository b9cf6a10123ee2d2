import { z } from 'zod'
import { changeLeads } from '../../../../../lib/doors/capture/change-lead.ts'
import { see } from '../../../answers.tsx'
import { staffPost } from '../../../guard.ts'

const schema = z.strictObject({
  id: z.uuid(),
  ownerId: z.union([z.uuid(), z.literal('').transform(() => null)]),
})

export const POST = staffPost('leads.change', schema, async ({ house, actor, onlyOf }, { id, ownerId }) => {
  const change = { kind: 'owner', value: ownerId } as const
  const { changed, undo } = await changeLeads(house, [id], change, { actor, onlyOf })
  // Sales may give a lead away and then no longer see it.
  const isGone = onlyOf && ownerId !== onlyOf && ownerId !== null
  return see(isGone ? '/admin/leads' : `/admin/leads/${id}`, undo && !isGone ? { changed, undo } : {})
})
