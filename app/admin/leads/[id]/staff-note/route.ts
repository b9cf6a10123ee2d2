import { z } from 'zod'
import { see } from '#app/admin/answers.tsx'
import { staffPost } from '#app/admin/guard.ts'
import { typedText } from '#app/admin/typed-text.ts'
import { writeNote } from '#lib/notes/write-note.ts'

const schema = z.strictObject({ id: z.uuid(), note: z.uuid(), text: typedText(20_000) })

export const POST = staffPost('leads.change', schema, async ({ app, actor, onlyOf }, posted) => {
  const { id: leadId, note: id, text } = posted
  const untold = await writeNote(app, { id, leadId, text, actor, onlyOf })
  if (!untold) return see(`/admin/leads/${leadId}`, { said: 'unkept' })
  return see(`/admin/leads/${leadId}`, {
    said: 'kept',
    ...(untold.length > 0 && { untold: untold.join(', ') }),
  })
})
