import { after } from 'next/server'
import { z } from 'zod'
import { see } from '#app/admin/answers.tsx'
import { staffPost } from '#app/admin/guard.ts'
import { drainAfterwards } from '#app/drain-afterwards.ts'
import { releaseMessage } from '#lib/outbox/release.ts'

export const POST = staffPost(
  'outbox.release',
  z.strictObject({ id: z.uuid() }),
  async (currentUser, { id }) => {
    const released = await releaseMessage(currentUser.app, id, currentUser.actor)
    if (released) after(drainAfterwards)
    return see(`/admin/outbox/${id}`, { said: released ? 'released' : 'unchanged' })
  },
)
