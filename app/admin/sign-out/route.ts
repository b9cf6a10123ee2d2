import { z } from 'zod'
import { sessionPost } from '#app/admin/guard.ts'
import { answerSignedOut } from '#app/admin/session-answer.ts'
import { signOut } from '#lib/sign-in/session.ts'

export const POST = sessionPost(z.strictObject({}), async ({ app, member }) => {
  await signOut(app.db, member.sessionId, app.clock())
  return answerSignedOut(app)
})
