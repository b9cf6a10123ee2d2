import { z } from 'zod'
import { bad, publicAction } from '#app/admin/_action/desk-action.ts'
import { nextPage } from '#app/admin/_action/next-page.ts'
import { redirectTo } from '#app/admin/_action/responses.tsx'
import { answerSignedIn } from '#app/admin/_action/session-response.ts'
import { words } from '#app/admin/words.ts'
import { app } from '#app/context.ts'
import { leadingTo } from '#lib/platform/auth/desk-path.ts'
import { enterByLink, enterByPassword } from '#lib/sign-in/ways-in.ts'
import { passwordSignInSchema } from '#lib/staff/schema.ts'
import { browserOf } from './browser.ts'

export const signInByPasswordAction = publicAction(
  {
    path: '/admin/sign-in/with-password',
    fields: { ...passwordSignInSchema.shape, next: nextPage },
    outcomes: { wrong: bad(() => words.signIn.wrong), kept: bad(() => words.kept.signedOut) },
    logs: ['staff.signed_in'],
  },
  async ({ next, ...typed }, end, request) => {
    const opened = await app()
    const entrance = await enterByPassword(opened, await browserOf(opened, request.headers), typed, next)
    return entrance.kind === 'in'
      ? answerSignedIn(opened, entrance.cookie, entrance.next)
      : end('wrong', leadingTo('/admin/sign-in', next))
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
    const entrance = await enterByLink(opened, await browserOf(opened, request.headers), token)
    return entrance.kind === 'in'
      ? answerSignedIn(opened, entrance.cookie, entrance.next)
      : redirectTo(`/admin/sign-in/${token}`)
  },
)
