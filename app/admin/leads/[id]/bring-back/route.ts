import { z } from 'zod'
import { see } from '#app/admin/answers.tsx'
import { staffPost } from '#app/admin/guard.ts'
import { releaseLead } from '#lib/leads/release-lead.ts'

export const POST = staffPost(
  'leads.change',
  z.strictObject({ id: z.uuid() }),
  async (currentUser, { id }) => {
    const { app, actor, onlyOf } = currentUser
    await releaseLead(app, { leadId: id, actor, onlyOf })
    return see(`/admin/leads/${id}`)
  },
)
