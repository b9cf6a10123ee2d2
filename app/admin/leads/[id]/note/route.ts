import { z } from 'zod'
import { see } from '#app/admin/answers.tsx'
import { staffPost } from '#app/admin/guard.ts'
import { typedText } from '#app/admin/typed-text.ts'
import { correspondenceChannels } from '#db/schema/correspondence.ts'
import { noteMessage } from '#lib/correspondence/note-message.ts'

const schema = z.strictObject({
  id: z.uuid(),
  note: z.uuid(),
  direction: z.enum(['in', 'out']),
  channel: z.enum(correspondenceChannels),
  text: typedText(20_000),
})

export const POST = staffPost('leads.change', schema, async ({ app, actor, onlyOf }, posted) => {
  const { id: leadId, note: id, direction, channel, text } = posted
  const noted = await noteMessage(app, { id, leadId, direction, channel, text, actor, onlyOf })
  return see(`/admin/leads/${leadId}`, { said: noted ? 'noted' : 'unnoted' })
})
