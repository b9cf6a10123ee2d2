import { z } from 'zod'
import { assignLead } from '../../../../../lib/doors/capture/change-lead.ts'
import { see } from '../../../answers.tsx'
import { staffPost } from '../../../guard.ts'

const schema = z.strictObject({
  id: z.uuid(),
  ownerId: z.union([z.uuid(), z.literal('').transform(() => null)]),
})

export const POST = staffPost('leads.change', schema, async ({ house, actor, onlyOf }, { id, ownerId }) => {
  await assignLead(house, { leadId: id, ownerId, actor, onlyOf })
  // Sales may give a lead away and then no longer see it.
  return see(onlyOf && ownerId !== onlyOf && ownerId !== null ? '/admin/leads' : `/admin/leads/${id}`)
})
