import { z } from 'zod'
import { cancelOrder } from '../../../../lib/doors/disclose/make-export.ts'
import { see } from '../../answers.tsx'
import { staffPost } from '../../guard.ts'

export const POST = staffPost(
  'exports.make',
  z.strictObject({ id: z.uuid() }),
  async ({ house, member }, { id }) => {
    await cancelOrder(house, id, member.id)
    return see('/admin/exports', { said: 'cancelled' })
  },
)
