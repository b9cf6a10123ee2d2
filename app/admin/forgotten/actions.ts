import { after } from 'next/server'
import { z } from 'zod'
import { callerKey } from '#app/admin/caller-key.ts'
import { good, publicAction } from '#app/admin/desk-action.ts'
import { words } from '#app/admin/words.ts'
import { app } from '#app/context.ts'
import { drainAfterwards } from '#app/drain-afterwards.ts'
import { mailForgotten } from '#lib/sign-in/mailed-link.ts'

/** Answers alike whether or not there is such a member (S8). */
export const askForLinkAction = publicAction(
  {
    path: '/admin/forgotten/ask',
    fields: { email: z.string().max(320) },
    outcomes: { asked: good(words.forgotten.asked) },
    logs: [],
  },
  async ({ email }, end, request) => {
    const opened = await app()
    await mailForgotten(opened, email, callerKey(opened, request.headers))
    after(drainAfterwards)
    return end('asked', '/admin/forgotten')
  },
)
