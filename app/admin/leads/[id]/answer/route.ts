import { after } from 'next/server'
import { z } from 'zod'
import { see } from '#app/admin/answers.tsx'
import { staffPost } from '#app/admin/guard.ts'
import { typedLine, typedText } from '#app/admin/typed-text.ts'
import { drainAfterwards } from '#app/drain-afterwards.ts'
import { writeReply } from '#lib/correspondence/write-reply.ts'

const schema = z.strictObject({
  id: z.uuid(),
  answer: z.uuid(),
  subject: typedLine(150),
  text: typedText(20_000),
})

export const POST = staffPost('leads.change', schema, async ({ app, actor, onlyOf }, posted) => {
  const { id: leadId, answer: id, subject, text } = posted
  const queued = await writeReply(app, { id, leadId, subject, text, actor, onlyOf })
  after(drainAfterwards)
  return see(`/admin/leads/${leadId}`, { said: queued ? 'written' : 'unwritten' })
})
