import { z } from 'zod'
import { see } from '#app/admin/answers.tsx'
import { memberPost } from '#app/admin/guard.ts'
import { choosePassword } from '#lib/sign-in/password.ts'

const schema = z.strictObject({
  /** For the browser's password manager; who it is, the session says. */
  username: z.string().max(320),
  current: z.string().max(1024).default(''),
  chosen: z.string().max(1024),
})

export const POST = memberPost(schema, async ({ app, member }, { current, chosen }) => {
  const change = { staffId: member.id, sessionId: member.sessionId, current, chosen }
  const fault = await choosePassword(app.db, change, app.clock())
  return fault ? see('/admin/password', { said: fault }) : see('/admin/account', { said: 'password' })
})
