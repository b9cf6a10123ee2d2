import { z } from 'zod'
import { see } from '#app/admin/answers.tsx'
import { staffPost } from '#app/admin/guard.ts'
import { removePaper } from '#lib/projects/projects.ts'

const schema = z.strictObject({ id: z.uuid(), paper: z.uuid() })

export const POST = staffPost('leads.change', schema, async ({ app, actor, onlyOf }, posted) => {
  const { id: leadId, paper: id } = posted
  const removed = await removePaper(app, { id, leadId }, { actor, onlyOf })
  return see(`/admin/leads/${leadId}`, removed ? { said: 'paper_removed' } : {})
})
