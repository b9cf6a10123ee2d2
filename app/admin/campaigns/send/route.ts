import { after } from 'next/server'
import { z } from 'zod'
import { sendAnnouncement } from '../../../../lib/journeys/newsletter/announce.ts'
import { drainAfterwards } from '../../../drain-afterwards.ts'
import { see } from '../../answers.tsx'
import { staffPost } from '../../guard.ts'

const schema = z.strictObject({
  id: z.uuid(),
  /** One line: it becomes a header (S6). */
  subject: z
    .string()
    .trim()
    .min(1)
    .max(150)
    .regex(/^\P{Cc}*$/u),
  body: z
    .string()
    .transform((text) => text.replace(/\r\n?/g, '\n').trim())
    .pipe(z.string().min(1).max(20_000)),
})

export const POST = staffPost('campaigns.send', schema, async ({ house, actor }, { id, subject, body }) => {
  const queued = await sendAnnouncement(house, { id, subject, body, actor })
  after(drainAfterwards)
  return see('/admin/campaigns', { queued: queued ?? 'before' })
})
