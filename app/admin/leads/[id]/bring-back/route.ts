import { z } from 'zod'
import { see } from '#app/admin/answers.tsx'
import { staffPost } from '#app/admin/guard.ts'
import { bringBack } from '#lib/leads/release-lead.ts'

export const POST = staffPost('leads.change', z.strictObject({ id: z.uuid() }), async (visitor, { id }) => {
  const { house, actor, onlyOf } = visitor
  await bringBack(house, { leadId: id, actor, onlyOf })
  return see(`/admin/leads/${id}`)
})
