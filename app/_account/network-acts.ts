import { askedLanguage } from '#app/_http/asked-language.ts'
import { logFault } from '#app/_http/log.ts'
import { app } from '#app/context.ts'
import { enterByNetwork, leaveForNetwork, stillPending } from '#lib/accounts/by-network.ts'
import { connectIdentity } from '#lib/accounts/identities.ts'
import type { AccountHolder } from '#lib/accounts/queries.ts'
import { callerKey } from '#lib/accounts/sign-in.ts'
import type { AppContext } from '#lib/app.ts'
import type { NetworkEnd } from '#lib/platform/auth/network.ts'
import { deviceOf } from '#lib/platform/http-device.ts'
import { mayLeave } from '#lib/sign-in/count-departure.ts'
import { type Locale, localePath, locales } from '#messages/locales.ts'
import { messages } from '#messages/messages.ts'
import { led, type Said } from './acts.ts'
import { answerLeaving, sayAccount, withAccounts } from './answer.tsx'
import { giveAccountCookie, presentHolder, readAccountCookie, setAccountCookie } from './cookie.ts'
import { heedNewHolder } from './heed-holder.ts'

type Pressing = {
  readonly app: AppContext
  readonly locale: Locale
  readonly form: FormData
  /** Network address. */
  readonly caller: string | null
}

/** The press that leads to a network, for whoever wants in and for whoever connects one. Null: it was pressed too often. */
export async function leave({ app, locale, form, caller }: Pressing): Promise<Response | null> {
  const network = app.networks.find(({ id }) => id === form.get('network'))
  if (!network) return led(locale, 'network_silent')
  if (!(await mayLeave(app, callerKey(app, 'leave for network', caller)))) return null
  const browser = { cookie: await readAccountCookie(app), device: null }
  const left = await leaveForNetwork(app, browser, network, localePath(locale, '/account'))
  if (!left) return led(locale, 'network_silent')
  const { departures = [], pending: _, ...carried } = browser.cookie
  await giveAccountCookie(app, { ...carried, departures: [left.departure, ...departures] })
  return answerLeaving(locale, network, left.to)
}

/**
 * The way back from a network. Whatever stands against it is told as of an account, in the language of whoever came back.
 * @param id of the network, which the settings may name no more
 */
export async function comeBack(id: NetworkEnd['id'], request: Request): Promise<Response> {
  const query = Object.fromEntries(new URL(request.url).searchParams)
  const locale = await languageOf(request, query.state)
  return withAccounts(locale, request, async (app) => {
    const network = app.networks.find((one) => one.id === id)
    if (!network) {
      const { title, text } = messages[locale].account.networks.ended
      return sayAccount(locale, title, text, 404)
    }
    const cookie = await readAccountCookie(app)
    const holder = await presentHolder(app)
    const device = deviceOf(request.headers.get('user-agent'))
    const browser = { cookie: { ...cookie, sessionId: holder?.sessionId ?? null }, device }
    const entrance = await enterByNetwork(app, browser, network, query)
    if (entrance.kind === 'refused') {
      if (entrance.error) logFault(entrance.error, { route: 'api/auth' })
      const departures = (cookie.departures ?? []).filter(({ state }) => state !== query.state)
      if (departures.length < (cookie.departures ?? []).length)
        await giveAccountCookie(app, { ...cookie, departures })
      return led(locale, `network_${entrance.why}`)
    }
    await setAccountCookie(app, entrance.cookie)
    if (entrance.kind === 'unknown') return led(locale)
    await heedNewHolder({ app, locale, headers: request.headers }, entrance.cookie)
    return led(locale, 'cookies')
  })
}

/** The language of the page that somebody left from; of a browser that left none of ours, the one it asks for. */
async function languageOf({ headers }: Request, state: string | undefined): Promise<Locale> {
  try {
    const { departures } = await readAccountCookie(await app())
    const leads = departures?.find((one) => one.state === state)?.values.leads
    const left = locales.find((locale) => localePath(locale, '/account') === leads)
    return left ?? askedLanguage(headers)
  } catch {
    // Whoever opens the app next finds the same, and says it.
    return askedLanguage(headers)
  }
}

/** Has what a network said connected to whoever is signed in now. */
export async function connect(app: AppContext, holder: AccountHolder): Promise<Said | undefined> {
  const { pending: _, ...carried } = await readAccountCookie(app)
  const pending = stillPending(await readAccountCookie(app), app)
  await giveAccountCookie(app, carried)
  if (!pending) return 'network_elsewhere'
  return `network_${await connectIdentity(app, holder, pending)}`
}

/** Takes what a network said back from the browser. */
export async function forgetNetwork(app: AppContext): Promise<void> {
  const { pending, ...carried } = await readAccountCookie(app)
  if (pending) await giveAccountCookie(app, carried)
}
