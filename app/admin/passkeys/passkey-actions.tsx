import { z } from 'zod'
import { bad, deskAction, good, publicAction } from '#app/admin/_action/desk-action.ts'
import { nextPage } from '#app/admin/_action/next-page.ts'
import { answerPage, redirectTo } from '#app/admin/_action/responses.tsx'
import { answerSignedIn, forgetQuestion, knowDevice } from '#app/admin/_action/session-response.ts'
import { typedLine } from '#app/admin/_action/typed-text.ts'
import { readCookie } from '#app/admin/current-user.ts'
import { askedAgain, factorAddress } from '#app/admin/second-factor/factor-address.ts'
import { RecoveryCodesPage } from '#app/admin/second-factor/recovery-codes-page.tsx'
import { browserOf } from '#app/admin/sign-in/browser.ts'
import { words } from '#app/admin/words.ts'
import { app } from '#app/context.ts'
import { addPasskey, mayChangeFactors, passFactorByPasskey, removePasskey } from '#lib/passkeys/passkeys.ts'
import { leadingTo } from '#lib/platform/auth/desk-path.ts'
import { enterByPasskey } from '#lib/sign-in/ways-in.ts'

const { passkeys: label } = words
const { wrong, add } = label
/** JSON of a passkey; empty where no script filled it in. */
const answer = z.string().max(20_000)
const outcomes = {
  unscripted: bad(() => wrong.unscripted),
  asked: bad(() => wrong.asked),
  unknown: bad(() => wrong.unknown),
  unproven: bad(() => wrong.unproven),
  copied: bad(() => wrong.copied),
  often: bad(() => wrong.often),
}
const page = '/admin/account'

/** The whole way in. */
export const signInByPasskeyAction = publicAction(
  {
    path: '/admin/sign-in/with-passkey',
    fields: { answer, next: nextPage },
    outcomes,
    logs: ['staff.signed_in', 'staff.passkey_suspected'],
  },
  async ({ answer, next }, end, request) => {
    const here = leadingTo('/admin/sign-in', next)
    if (!answer) return end('unscripted', here)
    const opened = await app()
    const entrance = await enterByPasskey(opened, await browserOf(opened, request.headers), answer, next)
    if (entrance.kind === 'in') return answerSignedIn(opened, entrance.cookie, entrance.next)
    await forgetQuestion(opened)
    return end(entrance.why, here)
  },
)

/** In place of a code. */
export const checkPasskeyAction = deskAction(
  {
    path: '/admin/second-factor/passkey',
    opens: 'session',
    fields: { answer, next: nextPage, again: askedAgain },
    outcomes,
    logs: ['staff.factor_passed', 'staff.passkey_suspected'],
  },
  async ({ app, member }, { answer, next, again }, end) => {
    const here = factorAddress(next, again)
    if (!answer) return end('unscripted', here)
    const { question } = await readCookie(app)
    await forgetQuestion(app)
    const refusal = await passFactorByPasskey(app, member, { question, answer })
    if (refusal) return end(refusal, here)
    await knowDevice(app, member.id)
    return redirectTo(next)
  },
)

export const addPasskeyAction = deskAction(
  {
    path: '/admin/account/passkeys/add',
    opens: 'member',
    fields: { answer, name: typedLine(60) },
    outcomes: {
      unscripted: bad(() => wrong.unscripted),
      stale: bad(() => label.stale),
      asked: bad(() => add.asked),
      unproven: bad(() => add.unproven),
      kept_already: bad(() => add.kept_already),
      full: bad(() => add.full),
      added: good(() => add.added),
    },
    logs: ['staff.passkey_added'],
  },
  async ({ app, member }, { answer, name }, end) => {
    const back = member.factor === 'unset' ? '/admin/second-factor/set-up' : page
    if (!answer) return end('unscripted', back)
    if (!mayChangeFactors(member, app.clock())) return end('stale', back)
    const { question } = await readCookie(app)
    await forgetQuestion(app)
    const codes = await addPasskey(app, member, { question, answer, name })
    if (typeof codes === 'string') return end(codes, back)
    await knowDevice(app, member.id)
    if (codes.length === 0) return end('added', page)
    const shown = <RecoveryCodesPage agency={app.agency.content.name} codes={codes} />
    return answerPage(200, words.factor.recoveryTitle, shown)
  },
)

export const removePasskeyAction = deskAction(
  {
    path: '/admin/account/passkeys/remove',
    opens: 'member',
    fields: { id: z.uuid() },
    outcomes: {
      stale: bad(() => label.stale),
      only: bad(() => label.only),
      gone: bad(() => label.gone),
      removed: good(() => label.removed),
    },
    logs: ['staff.passkey_removed'],
  },
  async ({ app, member }, { id }, end) => {
    if (!mayChangeFactors(member, app.clock())) return end('stale', page)
    return end((await removePasskey(app, member, id)) ?? 'removed', page)
  },
)
