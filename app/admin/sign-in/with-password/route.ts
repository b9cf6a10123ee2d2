import { see } from '#app/admin/answers.tsx'
import { callerKey } from '#app/admin/caller-key.ts'
import { strangerPost } from '#app/admin/guard.ts'
import { answerSignedIn } from '#app/admin/session-answer.ts'
import { app } from '#app/context.ts'
import { deviceOf } from '#lib/platform/http-device.ts'
import { signInByPassword } from '#lib/sign-in/password.ts'
import { passwordSignInSchema } from '#lib/staff/schema.ts'

export const POST = strangerPost(passwordSignInSchema, async ({ email, password }, request) => {
  const opened = await app()
  const caller = callerKey(opened, request.headers)
  const device = deviceOf(request.headers.get('user-agent'))
  const session = await signInByPassword(opened.db, { email, password, caller }, opened.clock(), device)
  return session ? answerSignedIn(opened, session) : see('/admin/sign-in', { said: 'wrong' })
})
