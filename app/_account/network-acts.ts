import { seeOther } from '#app/_http/see-other.ts'
import { enterByNetwork, leaveForNetwork, stillPending } from '#lib/accounts/by-network.ts'
import { connectIdentity } from '#lib/accounts/identities.ts'
import type { AccountHolder } from '#lib/accounts/queries.ts'
import type { AppContext } from '#lib/app.ts'
import type { NetworkEnd } from '#lib/platform/auth/network.ts'
import { digestBytes } from '#lib/platform/crypto/digest.ts'
import { truncateAddress } from '#lib/platform/http-address.ts'
import { deviceOf } from '#lib/platform/http-device.ts'
import { mayLeave } from '#lib/sign-in/count-departure.ts'
import { type Locale, localePath } from '#messages/locales.ts'
import { led, type Said } from './acts.ts'
import { answerLeaving } from './answer.tsx'
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
  const place = (caller && truncateAddress(caller)) || 'nobody'
  if (!(await mayLeave(app, digestBytes(`leave/account/${place}`)))) return null
  const browser = { cookie: await readAccountCookie(app), device: null }
  const left = await leaveForNetwork(app, browser, network, localePath(locale, '/account'))
  if (!left) return led(locale, 'network_silent')
  const { departures = [], pending: _, ...carried } = browser.cookie
  await giveAccountCookie(app, { ...carried, departures: [left.departure, ...departures] })
  return answerLeaving(locale, network, left.to)
}

/** The way back from a network. */
export async function comeBack(app: AppContext, network: NetworkEnd, request: Request): Promise<Response> {
  const query = Object.fromEntries(new URL(request.url).searchParams)
  const cookie = await readAccountCookie(app)
  const holder = await presentHolder(app)
  const device = deviceOf(request.headers.get('user-agent'))
  const browser = { cookie: { ...cookie, sessionId: holder?.sessionId ?? null }, device }
  const entrance = await enterByNetwork(app, browser, network, query)
  if (entrance.kind === 'refused') {
    const departures = (cookie.departures ?? []).filter(({ state }) => state !== query.state)
    if (departures.length < (cookie.departures ?? []).length)
      await giveAccountCookie(app, { ...cookie, departures })
    return seeOther(`${entrance.next}?said=network_${entrance.why}`)
  }
  await setAccountCookie(app, entrance.cookie)
  if (entrance.kind === 'unknown') return seeOther(entrance.next)
  const locale = localeOfPage(entrance.next)
  await heedNewHolder({ app, locale, headers: request.headers }, entrance.cookie)
  return seeOther(`${entrance.next}?said=cookies`)
}

const localeOfPage = (page: string): Locale => (/^\/(fr|ar)\//.exec(page)?.[1] ?? 'en') as Locale

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
