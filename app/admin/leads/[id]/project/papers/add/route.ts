import { z } from 'zod'
import { see } from '#app/admin/answers.tsx'
import { staffPost } from '#app/admin/guard.ts'
import { typedLine } from '#app/admin/typed-text.ts'
import { paperKinds } from '#db/schema/projects.ts'
import { addPaper } from '#lib/projects/projects.ts'

const schema = z.strictObject({
  id: z.uuid(),
  paper: z.uuid(),
  kind: z.enum(paperKinds),
  number: typedLine(40),
  url: typedLine(500),
})

export const POST = staffPost('leads.change', schema, async ({ app, actor, onlyOf }, posted) => {
  const { id: leadId, paper: id, kind, number, url } = posted
  const said = await addPaper(app, { id, leadId, kind, number, url }, { actor, onlyOf })
  return see(`/admin/leads/${leadId}`, { said: `paper_${said}` })
})
