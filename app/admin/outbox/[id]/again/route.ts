import { after } from 'next/server'
import { z } from 'zod'
import { releaseMessage } from '../../../../../lib/doors/send/release.ts'
import { drainAfterwards } from '../../../../drain-afterwards.ts'
import { see } from '../../../answers.tsx'
import { staffPost } from '../../../guard.ts'

export const POST = staffPost('outbox.release', z.strictObject({ id: z.uuid() }), async (visitor, { id }) => {
  const released = await releaseMessage(visitor.house, id, visitor.actor)
  if (released) after(drainAfterwards)
  return see(`/admin/outbox/${id}`, { said: released ? 'released' : 'unchanged' })
})
