import { after } from 'next/server'
import { z } from 'zod'
import { see } from '#app/admin/answers.tsx'
import { callerKey } from '#app/admin/caller-key.ts'
import { strangerPost } from '#app/admin/guard.ts'
import { app } from '#app/context.ts'
import { drainAfterwards } from '#app/drain-afterwards.ts'
import { mailForgotten } from '#lib/sign-in/mailed-link.ts'

/** Answers alike whether or not there is such a member (S8). */
export const POST = strangerPost(
  z.strictObject({ email: z.string().max(320) }),
  async ({ email }, request) => {
    const opened = await app()
    await mailForgotten(opened, email, callerKey(opened, request.headers))
    after(drainAfterwards)
    return see('/admin/forgotten', { said: 'asked' })
  },
)
