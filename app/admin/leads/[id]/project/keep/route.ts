import { z } from 'zod'
import { see } from '#app/admin/answers.tsx'
import { staffPost } from '#app/admin/guard.ts'
import { typedLine } from '#app/admin/typed-text.ts'
import { keepProject } from '#lib/projects/projects.ts'
import { isDay } from '#policy/moments.ts'

const day = z.string().refine(isDay)
const schema = z.strictObject({
  id: z.uuid(),
  title: typedLine(200),
  begun: day,
  completed: z.union([day, z.literal('').transform(() => null)]),
})

export const POST = staffPost('leads.change', schema, async ({ app, actor, onlyOf }, posted) => {
  const { id: leadId, title, begun: begunOn, completed: completedOn } = posted
  const kept = await keepProject(app, { leadId, title, begunOn, completedOn }, { actor, onlyOf })
  return see(`/admin/leads/${leadId}`, { said: kept ? 'project_kept' : 'project_unkept' })
})
