import { loadAgency } from '#lib/agency.ts'
import { type AccountCookie, openAccountCookie } from '#lib/platform/auth/account-cookie.ts'
import type { NetworkEnd } from '#lib/platform/auth/network.ts'
import { captureOf, signIn } from '#lib/testing/accounts.ts'
import { openTestApp, type TestApp } from '#lib/testing/open-app.ts'
import { enterByNetwork, leaveForNetwork } from '../by-network.ts'
import { connectIdentity } from '../identities.ts'
import { findHolder } from '../queries.ts'
import { accountSecret } from '../sign-in.ts'

/** A browser that nothing is known of. */
export const bare: AccountCookie = { sessionId: null, browser: null }

export type Walked = { readonly settings: NetworkEnd; readonly walk: (address: string) => Promise<URL> }

/** An agency whose policy offers networks, with these set up. */
export async function openWithNetworks(networks: readonly NetworkEnd[]): Promise<TestApp> {
  return { ...(await openTestApp('2026-11-02T10:00:00Z', await loadAgency('itractit'))), networks }
}

/** The ways of people to a network and back. */
export function atNetwork(app: TestApp, end: Walked) {
  const device = 'Firefox'
  const { settings } = end

  const opened = (cookie: string) => openAccountCookie(accountSecret(app), cookie)
  const holderOf = async (sessionId: string | null) =>
    sessionId ? findHolder(app.db, sessionId, app.clock()) : null

  /** Leaves for the network and comes to where it sends back to, without having come in yet. */
  async function goThere(cookie: AccountCookie = bare, next = '/account') {
    const left = await leaveForNetwork(app, { cookie, device }, settings, next)
    if (!left) throw new Error('The network does not answer.')
    const back = await end.walk(left.to)
    const carried: AccountCookie = { ...cookie, departures: [left.departure] }
    return { left, cookie: carried, query: Object.fromEntries(back.searchParams) }
  }

  const comeBack = (query: Record<string, string>, cookie: AccountCookie) =>
    enterByNetwork(app, { cookie, device }, settings, query)

  async function come(cookie: AccountCookie = bare, next?: string) {
    const { query, cookie: carried } = await goThere(cookie, next)
    return comeBack(query, carried)
  }

  async function comeFor(cookie: AccountCookie = bare) {
    const entrance = await come(cookie)
    return entrance.kind === 'refused' ? { why: entrance.why } : { ...(await opened(entrance.cookie)) }
  }

  /** Somebody who is held, signed in by their mailbox. */
  async function person(email: string, name = 'Ada Lovelace') {
    // A minute later: tries of one network are counted by the minute.
    app.setTime(new Date(app.clock().getTime() + 60_000).toISOString())
    await captureOf(app, email, name)
    return signedIn(email)
  }

  async function signedIn(email: string) {
    const { sessionId } = await opened((await signIn(app, email)).cookie)
    const holder = await holderOf(sessionId)
    if (!holder) throw new Error('Nobody is signed in.')
    return holder
  }

  /** Has what the network says now connected to somebody who is signed in. */
  async function connect(holder: Awaited<ReturnType<typeof signedIn>>) {
    const entrance = await come({ sessionId: holder.sessionId, browser: null })
    if (entrance.kind === 'refused') throw new Error(entrance.why)
    const { pending } = await opened(entrance.cookie)
    if (!pending) throw new Error('Nothing is pending.')
    return connectIdentity(app, holder, pending)
  }

  return { goThere, comeBack, come, comeFor, person, signedIn, connect, holderOf, opened }
}
