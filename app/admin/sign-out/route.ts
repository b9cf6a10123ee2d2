import { z } from 'zod'
import { signOut } from '../../../lib/journeys/sign-in/session.ts'
import { sessionPost } from '../guard.ts'
import { answerSignedOut } from '../session-answer.ts'

export const POST = sessionPost(z.strictObject({}), async ({ house, member }) => {
  await signOut(house.db, member.sessionId, house.clock())
  return answerSignedOut(house)
})
