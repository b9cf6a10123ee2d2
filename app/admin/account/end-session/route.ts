import { z } from 'zod'
import { see } from '#app/admin/answers.tsx'
import { memberPost } from '#app/admin/guard.ts'
import { endOwnSession } from '#lib/sign-in/session.ts'

export const POST = memberPost(z.strictObject({ id: z.uuid() }), async ({ app, member }, { id }) => {
  await endOwnSession(app.db, { staffId: member.id, sessionId: id }, app.clock())
  return see('/admin/account', { said: 'ended' })
})
