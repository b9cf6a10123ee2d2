import { after } from 'next/server'
import { z } from 'zod'
import { mailForgotten } from '../../../../lib/journeys/sign-in/mailed-link.ts'
import { drainAfterwards } from '../../../drain-afterwards.ts'
import { house } from '../../../house.ts'
import { see } from '../../answers.tsx'
import { callerKey } from '../../caller-key.ts'
import { strangerPost } from '../../guard.ts'

/** Answers alike whether or not there is such a member (S8). */
export const POST = strangerPost(
  z.strictObject({ email: z.string().max(320) }),
  async ({ email }, request) => {
    const opened = await house()
    await mailForgotten(opened, email, callerKey(opened, request.headers))
    after(drainAfterwards)
    return see('/admin/forgotten', { said: 'asked' })
  },
)
