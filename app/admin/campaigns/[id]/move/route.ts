import { after } from 'next/server'
import { z } from 'zod'
import { see } from '#app/admin/answers.tsx'
import { staffPost } from '#app/admin/guard.ts'
import { drainAfterwards } from '#app/drain-afterwards.ts'
import { campaignMoves, moveOn } from '#lib/campaigns/send-campaign.ts'

const schema = z.strictObject({ id: z.uuid(), move: z.enum(campaignMoves) })

/** Pauses, goes on, cancels or takes back into draft; harmless when it was done before. */
export const POST = staffPost('campaigns.send', schema, async ({ app, actor }, { id, move }) => {
  const moved = await moveOn(app, id, move, actor)
  if (moved && move === 'resume') after(drainAfterwards)
  return see(`/admin/campaigns/${id}`, { said: moved ? move : 'unmoved' })
})
