import { after } from 'next/server'
import { z } from 'zod'
import { drainAfterwards } from '#app/_http/drain-afterwards.ts'
import { good, publicAction } from '#app/admin/_action/desk-action.ts'
import { callerKey } from '#app/admin/caller-key.ts'
import { words } from '#app/admin/words.ts'
import { app } from '#app/context.ts'
import { mailForgotten } from '#lib/sign-in/mailed-link.ts'

/** Answers alike whether or not there is such a member (S8). */
export const askForLinkAction = publicAction(
  {
    path: '/admin/forgotten/ask',
    fields: { email: z.string().max(320) },
    outcomes: { asked: good(() => words.forgotten.asked) },
    logs: [],
  },
  async ({ email }, end, request) => {
    const opened = await app()
    await mailForgotten(opened, email, callerKey(opened, request.headers, 'forgotten'))
    after(drainAfterwards)
    return end('asked', '/admin/forgotten')
  },
)
