import { z } from 'zod'
import { endOwnSession } from '../../../../lib/journeys/sign-in/session.ts'
import { see } from '../../answers.tsx'
import { memberPost } from '../../guard.ts'

export const POST = memberPost(z.strictObject({ id: z.uuid() }), async ({ house, member }, { id }) => {
  await endOwnSession(house.db, { staffId: member.id, sessionId: id }, house.clock())
  return see('/admin/account', { said: 'ended' })
})
