import { after } from 'next/server'
import { z } from 'zod'
import { sendAnnouncement } from '../../../../lib/journeys/newsletter/announce.ts'
import { drainAfterwards } from '../../../drain-afterwards.ts'
import { see } from '../../answers.tsx'
import { staffPost } from '../../guard.ts'
import { typedLine, typedText } from '../../typed-text.ts'

const schema = z.strictObject({ id: z.uuid(), subject: typedLine(150), body: typedText(20_000) })

export const POST = staffPost('campaigns.send', schema, async ({ house, actor }, { id, subject, body }) => {
  const queued = await sendAnnouncement(house, { id, subject, body, actor })
  after(drainAfterwards)
  return see('/admin/campaigns', { queued: queued ?? 'before' })
})
