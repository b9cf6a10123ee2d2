import { z } from 'zod'
import { see } from '#app/admin/answers.tsx'
import { staffPost } from '#app/admin/guard.ts'
import { settleTask } from '#lib/tasks/tasks.ts'

const schema = z.strictObject({
  id: z.uuid(),
  task: z.uuid(),
  done: z.enum(['yes', 'no']),
  back: z.literal('today').optional(),
})

export const POST = staffPost('leads.change', schema, async ({ app, actor, onlyOf }, posted) => {
  const { id: leadId, task: id, back } = posted
  const done = posted.done === 'yes'
  const changed = await settleTask(app, { id, leadId, done }, { actor, onlyOf })
  const said = changed ? (done ? 'settled' : 'reopened') : 'unsettled'
  return see(back ? '/admin' : `/admin/leads/${leadId}`, { said })
})
