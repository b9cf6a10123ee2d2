import { after } from 'next/server'
import { z } from 'zod'
import { announcementMoves, moveOn } from '../../../../../lib/doors/send/announce.ts'
import { drainAfterwards } from '../../../../drain-afterwards.ts'
import { see } from '../../../answers.tsx'
import { staffPost } from '../../../guard.ts'

const schema = z.strictObject({ id: z.uuid(), move: z.enum(announcementMoves) })

/** Pauses, goes on, cancels or takes back into draft; harmless when it was done before. */
export const POST = staffPost('campaigns.send', schema, async ({ house, actor }, { id, move }) => {
  const moved = await moveOn(house, id, move, actor)
  if (moved && move === 'resume') after(drainAfterwards)
  return see(`/admin/campaigns/${id}`, { said: moved ? move : 'unmoved' })
})
