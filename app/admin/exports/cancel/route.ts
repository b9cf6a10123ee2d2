import { z } from 'zod'
import { see } from '#app/admin/answers.tsx'
import { staffPost } from '#app/admin/guard.ts'
import { cancelOrder } from '#lib/doors/disclose/make-export.ts'

export const POST = staffPost(
  'exports.make',
  z.strictObject({ id: z.uuid() }),
  async ({ app, member }, { id }) => {
    await cancelOrder(app, id, member.id)
    return see('/admin/exports', { said: 'cancelled' })
  },
)
