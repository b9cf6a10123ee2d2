import { z } from 'zod'
import { bad, deskAction } from '#app/admin/_action/desk-action.ts'
import { nextPage } from '#app/admin/_action/next-page.ts'
import { answerPage, redirectTo } from '#app/admin/_action/responses.tsx'
import { knowDevice } from '#app/admin/_action/session-response.ts'
import { deviceOf } from '#app/admin/current-user.ts'
import { words } from '#app/admin/words.ts'
import { mayChangeFactors, mustSignInAgain } from '#lib/passkeys/passkeys.ts'
import { isCodeOf, passFactor, resumeFactor, setFactor } from '#lib/sign-in/second-factor.ts'
import { askedAgain, factorAddress } from './factor-address.ts'
import { FactorPage } from './factor-page.tsx'
import { RecoveryCodesPage } from './recovery-codes-page.tsx'
import { SignInAgainPage } from './sign-in-again-page.tsx'

export const checkFactorAction = deskAction(
  {
    path: '/admin/second-factor/check',
    opens: 'session',
    fields: { code: z.string().max(40), next: nextPage, again: askedAgain },
    outcomes: { wrong: bad(() => words.factor.wrong) },
    logs: ['staff.factor_passed'],
  },
  async ({ app, member }, { code, next, again }, end) => {
    if (!(await passFactor(app, member, code, await deviceOf(app, member.id))))
      return end('wrong', factorAddress(next, again))
    await knowDevice(app, member.id)
    return redirectTo(next)
  },
)

/** Whoever has a second factor shows a code of it before another takes its place. The codes stand in the answer alone. */
export const setFactorAction = deskAction(
  {
    path: '/admin/second-factor/set',
    opens: 'member',
    fields: {
      pending: z.string().regex(/^[\w-]{1,400}$/),
      code: z.string().max(10),
      current: z.string().max(40).default(''),
    },
    outcomes: {},
    logs: ['staff.factor_set'],
  },
  async ({ app, member }, { pending: sealed, code, current }) => {
    const pending = resumeFactor(app, member, sealed)
    if (!pending) return redirectTo('/admin/second-factor/set-up')
    const refuse = (fault: 'wrong' | 'current') =>
      answerPage(
        422,
        words.factor.setTitle,
        <FactorPage action={setFactorAction} {...{ app, member, pending, fault }} />,
      )
    if (mustSignInAgain(member, app.clock()))
      return answerPage(422, words.factor.setTitle, <SignInAgainPage agency={app.agency.content.name} />)
    if (!member.hasFactor && !mayChangeFactors(member, app.clock()))
      return redirectTo(factorAddress('/admin/account', '1'))
    if (!isCodeOf(pending, code, app.clock())) return refuse('wrong')
    if (member.hasFactor && !(await passFactor(app, member, current, await deviceOf(app, member.id))))
      return refuse('current')
    const codes = await setFactor(app, member, pending, code)
    if (!codes) return refuse('wrong')
    await knowDevice(app, member.id)
    const page = <RecoveryCodesPage agency={app.agency.content.name} codes={codes} />
    return answerPage(200, words.factor.recoveryTitle, page)
  },
)
