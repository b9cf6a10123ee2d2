import { z } from 'zod'
import { bad, publicAction } from '#app/admin/_action/desk-action.ts'
import { nextPage } from '#app/admin/_action/next-page.ts'
import { redirectTo } from '#app/admin/_action/responses.tsx'
import { answerSignedIn } from '#app/admin/_action/session-response.ts'
import { callerKey } from '#app/admin/caller-key.ts'
import { readCookie } from '#app/admin/current-user.ts'
import { words } from '#app/admin/words.ts'
import { app } from '#app/context.ts'
import { leadingTo } from '#lib/platform/auth/desk-path.ts'
import { deviceOf } from '#lib/platform/http-device.ts'
import { signInByLink } from '#lib/sign-in/link.ts'
import { signInByPassword } from '#lib/sign-in/password.ts'
import { passwordSignInSchema } from '#lib/staff/schema.ts'

export const signInByPasswordAction = publicAction(
  {
    path: '/admin/sign-in/with-password',
    fields: { ...passwordSignInSchema.shape, next: nextPage },
    outcomes: { wrong: bad(words.signIn.wrong), kept: bad(words.kept.signedOut) },
    logs: ['staff.signed_in'],
  },
  async ({ email, password, next }, end, request) => {
    const opened = await app()
    const caller = callerKey(opened, request.headers)
    const device = deviceOf(request.headers.get('user-agent'))
    const { known } = await readCookie(opened)
    const attempt = { email, password, caller, known }
    const session = await signInByPassword(opened.db, attempt, opened.clock(), device)
    return session ? answerSignedIn(opened, session, next) : end('wrong', leadingTo('/admin/sign-in', next))
  },
)

export const signInByLinkAction = publicAction(
  {
    path: '/admin/sign-in/with-link',
    fields: { token: z.string().regex(/^[\w-]{1,64}$/) },
    outcomes: {},
    logs: ['staff.signed_in'],
  },
  async ({ token }, _, request) => {
    const opened = await app()
    const device = deviceOf(request.headers.get('user-agent'))
    const session = await signInByLink(opened.db, token, opened.clock(), device)
    return session ? answerSignedIn(opened, session) : redirectTo(`/admin/sign-in/${token}`)
  },
)
