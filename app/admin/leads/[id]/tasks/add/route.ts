import { z } from 'zod'
import { see } from '#app/admin/answers.tsx'
import { staffPost } from '#app/admin/guard.ts'
import { typedLine } from '#app/admin/typed-text.ts'
import { addTask } from '#lib/tasks/tasks.ts'
import { isDay } from '#policy/moments.ts'

const schema = z.strictObject({
  id: z.uuid(),
  task: z.uuid(),
  text: typedLine(500),
  due: z.string().refine(isDay),
  assignee: z.uuid(),
})

export const POST = staffPost('leads.change', schema, async ({ app, actor, onlyOf }, posted) => {
  const { id: leadId, task: id, text, due: dueOn, assignee: assigneeId } = posted
  const added = await addTask(app, { id, leadId, text, dueOn, assigneeId }, { actor, onlyOf })
  return see(`/admin/leads/${leadId}`, { said: added ? 'added' : 'unadded' })
})
