import { accountView } from '#app/_account/account-view.ts'
import { acts, led } from '#app/_account/acts.ts'
import { answerAccount, answerCode, answerSignIn, sayAccount, withAccounts } from '#app/_account/answer.tsx'
import {
  giveAccountCookie,
  presentHolder,
  readAccountCookie,
  setAccountCookie,
} from '#app/_account/cookie.ts'
import { heedHolder, heedNewHolder, sayHeeded } from '#app/_account/heed-holder.ts'
import { connect, forgetNetwork, leave } from '#app/_account/network-acts.ts'
import { callerAddress } from '#app/_http/caller.ts'
import { drainAfterwards } from '#app/_http/drain-afterwards.ts'
import { readPostedForm } from '#app/_http/read-body.ts'
import { seeOther } from '#app/_http/see-other.ts'
import { localized } from '#app/localized.ts'
import { AccountPage } from '#components/privacy/account-page.tsx'
import { stillPending } from '#lib/accounts/by-network.ts'
import { findHolder } from '#lib/accounts/queries.ts'
import { accountSecret, askForCode, signInByCode } from '#lib/accounts/sign-in.ts'
import type { AppContext } from '#lib/app.ts'
import { openAccountCookie } from '#lib/platform/auth/account-cookie.ts'
import { newToken } from '#lib/platform/crypto/token.ts'
import { deviceOf } from '#lib/platform/http-device.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { messages } from '#messages/messages.ts'

export const dynamic = 'force-dynamic'

const longest = 8_192

/** Somebody's account, or the way into it. Changes nothing, whoever fetches it (E4). */
export const GET = localized((locale, _, request) =>
  withAccounts(locale, request, async (app) => {
    const asked = new URL(request.url).searchParams.get('said') ?? ''
    const { said } = messages[locale].account
    const words = Object.entries(said).find(([name]) => name === asked)?.[1]
    const holder = await presentHolder(app)
    const cookie = await readAccountCookie(app)
    if (!holder) return answerSignIn(app, locale, { said: words, pending: stillPending(cookie, app) })
    const heeded = sayHeeded({ app, locale, headers: request.headers })
    const told = asked === 'asked' || asked.startsWith('network_') ? words : undefined
    const view = await accountView(app, locale, holder, told, heeded, cookie)
    return answerAccount(locale, view.title, <AccountPage {...view} />)
  }),
)

/** A press: of whoever wants in, or of whoever is. */
export const POST = localized((locale, _, request) =>
  withAccounts(locale, request, async (app) => {
    const form = await readPostedForm(request, longest)
    if (!(form instanceof FormData)) return answerSignIn(app, locale)
    const act = String(form.get('act') ?? '')
    if (act === 'code') return enter(app, locale, request, form)
    if (act === 'network')
      return (await leave({ app, locale, form, caller: callerAddress(request.headers) })) ?? tooMany(locale)
    if (act === 'forget_network') {
      await forgetNetwork(app)
      return led(locale)
    }
    const holder = await presentHolder(app)
    if (act === 'connect') return led(locale, holder ? await connect(app, holder) : undefined)
    const press = Object.hasOwn(acts, act) ? acts[act] : undefined
    if (!press) return ask(app, locale, request, form)
    if (!holder) return seeOther(localePath(locale, '/account'))
    await heedHolder({ app, locale, headers: request.headers }, holder)
    const answer = await press({ app, locale, holder, form, caller: callerAddress(request.headers) })
    if (!(await findHolder(app.db, holder.sessionId, app.clock()))) await setAccountCookie(app, null)
    return answer
  }),
)

/** Mails a way in; the page says the same of every address (S8). */
async function ask(app: AppContext, locale: Locale, request: Request, form: FormData): Promise<Response> {
  const email = String(form.get('email') ?? '').slice(0, 320)
  const cookie = await readAccountCookie(app)
  const browser = cookie.browser ?? newToken().token
  const caller = callerAddress(request.headers)
  const asked = await askForCode(app, { email, language: locale, browser, caller })
  const connects = form.get('connect') === '1'
  const pending = connects ? stillPending(cookie, app) : null
  if (asked === 'not_address') return answerSignIn(app, locale, { wrong: email, pending })
  if (asked === 'too_many') return tooMany(locale)
  const { sessionId } = cookie
  await giveAccountCookie(app, { sessionId, browser, ...(pending && { pending }) })
  drainAfterwards()
  return answerCode(locale, email.trim(), { connects: pending !== null })
}

async function enter(app: AppContext, locale: Locale, request: Request, form: FormData): Promise<Response> {
  const cookie = await readAccountCookie(app)
  const { browser } = cookie
  const { said } = messages[locale].account
  if (!browser) return answerSignIn(app, locale, { said: said.cookies })
  const connects = form.get('connect') === '1'
  const email = String(form.get('email') ?? '').slice(0, 320)
  const signedIn = await signInByCode(app, {
    email,
    code: String(form.get('code') ?? '').slice(0, 40),
    browser,
    caller: callerAddress(request.headers),
    device: deviceOf(request.headers.get('user-agent')),
  })
  if (signedIn === 'too_many') return tooMany(locale)
  if (!signedIn) return answerCode(locale, email, { wrong: true, connects })
  const pending = connects ? stillPending(cookie, app) : null
  const opened = await openAccountCookie(accountSecret(app), signedIn.cookie)
  await giveAccountCookie(app, { ...opened, ...(pending && { pending }) })
  await heedNewHolder({ app, locale, headers: request.headers }, signedIn.cookie)
  const holder = pending && (await findHolder(app.db, opened.sessionId ?? '', app.clock()))
  return led(locale, (holder && (await connect(app, holder))) || 'cookies')
}

function tooMany(locale: Locale): Promise<Response> {
  const { tooManyTitle, tooMany } = messages[locale].account
  return sayAccount(locale, tooManyTitle, tooMany, 429)
}
