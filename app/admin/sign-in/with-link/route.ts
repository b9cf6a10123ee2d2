import { z } from 'zod'
import { see } from '#app/admin/answers.tsx'
import { strangerPost } from '#app/admin/guard.ts'
import { answerSignedIn } from '#app/admin/session-answer.ts'
import { app } from '#app/context.ts'
import { deviceOf } from '#lib/platform/http-device.ts'
import { signInByLink } from '#lib/sign-in/link.ts'

const schema = z.strictObject({ token: z.string().regex(/^[\w-]{1,64}$/) })

export const POST = strangerPost(schema, async ({ token }, request) => {
  const opened = await app()
  const session = await signInByLink(
    opened.db,
    token,
    opened.clock(),
    deviceOf(request.headers.get('user-agent')),
  )
  return session ? answerSignedIn(opened, session) : see(`/admin/sign-in/${token}`)
})
