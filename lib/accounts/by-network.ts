import type { AppContext } from '#lib/app.ts'
import { lockPerson } from '#lib/doors/choices/lock-person.ts'
import {
  type AccountCookie,
  type PendingIdentity,
  sealAccountCookie,
} from '#lib/platform/auth/account-cookie.ts'
import { type NetworkEnd, networkProvider } from '#lib/platform/auth/network.ts'
import { type AuthCall, returnFromProvider, startAtProvider } from '#lib/platform/auth/next-auth.ts'
import type { ProviderFault } from '#lib/platform/auth/oauth-provider.ts'
import { ownFault } from '#lib/platform/auth/own-fault.ts'
import { quiet } from '#lib/platform/auth/own-way.ts'
import type { Departure } from '#lib/platform/auth/session-cookie.ts'
import { localePath, locales } from '#messages/locales.ts'
import { findPersonBySubject } from './identities.ts'
import { accountSecret, startSession } from './sign-in.ts'

/** The browser that somebody signs in with. */
export type AccountBrowser = {
  readonly cookie: AccountCookie
  /** Browser and system in words. */
  readonly device: string | null
}

/**
 * Why nobody came in by a network: `elsewhere`: not by the browser that left for it, or too late · `declined`: they, or it, said no ·
 * `shut`: the account that it opens is locked, or was ended or erased meanwhile.
 */
export type NetworkRefusal = 'elsewhere' | 'declined' | 'shut' | ProviderFault['kind']

/** What a way back came to: in; or on to the mailbox, which says whose account it is. `cookie` is what the browser carries then. */
export type NetworkEntrance =
  | { readonly kind: 'in' | 'unknown'; readonly cookie: string; readonly next: string }
  | {
      readonly kind: 'refused'
      readonly why: NetworkRefusal
      readonly next: string
      readonly error?: unknown
    }

const pages: readonly string[] = locales.map((locale) => localePath(locale, '/account'))
const target = (url: string | undefined) => pages.find((page) => page === url) ?? '/account'

/** How long what a network said waits for the mailbox. */
const pendingMinutes = 60

/** What a network said of whoever uses this browser, and still waits for the mailbox. */
export function stillPending(
  { pending }: AccountCookie,
  { clock, networks }: Pick<AppContext, 'clock' | 'networks'>,
): PendingIdentity | null {
  if (!pending || !networks.some(({ issuer }) => issuer === pending.issuer)) return null
  const age = clock().getTime() - pending.at
  return age >= 0 && age < pendingMinutes * 60_000 ? pending : null
}

/** Where a network is, and what the browser has to bring back; null: it does not answer. @param next the account's page in a language */
export async function leaveForNetwork(
  app: AppContext,
  browser: AccountBrowser,
  network: NetworkEnd,
  next: string,
): Promise<{ readonly to: string; readonly departure: Departure } | null> {
  const { call } = byNetwork(app, browser, network)
  const { redirect, values } = await startAtProvider({ ...call, callbackUrl: target(next) })
  const state = URL.canParse(redirect) ? new URL(redirect).searchParams.get('state') : null
  const { pkce = '', nonce = '', state: sealed = '', leads = '' } = values
  return state && sealed
    ? { to: redirect, departure: { state, values: { pkce, nonce, state: sealed, leads } } }
    : null
}

/** Lets in whomever a network is known to mean, by the browser that left for it; anybody else shows their mailbox first. */
export async function enterByNetwork(
  app: AppContext,
  browser: AccountBrowser,
  network: NetworkEnd,
  query: Readonly<Record<string, string>>,
): Promise<NetworkEntrance> {
  const departure = browser.cookie.departures?.find(({ state }) => state === query.state)
  const next = target(departure?.values.leads)
  if (!departure) return { kind: 'refused', why: 'elsewhere', next }
  // Facebook says `error`, and so do those who follow OAuth to the letter.
  if (query.error) return { kind: 'refused', why: 'declined', next }
  const { call, came, broken } = byNetwork(app, browser, network)
  // Where it leads was said when they left: nothing of the way back changes that (S10).
  const { callbackUrl: _, ...answer } = query
  const { values } = await returnFromProvider(call, answer, departure.values)
  broken.rethrow()
  if (values.session && came.outcome) return { kind: came.outcome, cookie: values.session, next }
  const { refusal, fault } = came
  return { kind: 'refused', why: refusal ?? fault?.kind ?? 'silent', next, error: fault?.error }
}

type Came = { outcome?: 'in' | 'unknown'; refusal?: NetworkRefusal; fault?: ProviderFault }

function byNetwork(app: AppContext, { cookie, device }: AccountBrowser, network: NetworkEnd) {
  const came: Came = {}
  const broken = ownFault()
  const secret = accountSecret(app)
  const { browser } = cookie
  const options: AuthCall['options'] = {
    secret,
    session: { strategy: 'jwt' },
    pages: { signIn: '/account', error: '/account' },
    logger: quiet,
    providers: [
      networkProvider(network, (fault) => {
        came.fault = fault
      }),
    ],
    jwt: {
      encode: ({ token }) =>
        sealAccountCookie(secret, {
          sessionId: typeof token?.sid === 'string' ? token.sid : cookie.sessionId,
          browser,
          ...(token?.pending ? { pending: token.pending as PendingIdentity } : {}),
        }),
    },
    callbacks: {
      redirect: ({ url }) => target(url),
      signIn: broken.watch(async ({ user }) => {
        if (!user.id) {
          came.refusal = 'unproven'
          return false
        }
        const known = await findPersonBySubject(app.db, network.issuer, user.id)
        came.outcome = known && !cookie.sessionId ? 'in' : 'unknown'
        return true
      }),
      jwt: broken.watch(async ({ user }) => {
        const { id: subject, name = null, email = null } = user
        const { issuer } = network
        if (came.outcome !== 'in')
          return { pending: { issuer, subject, name, email, at: app.clock().getTime() } }
        const session = await enter(app, network, subject, device)
        if (session) return { sid: session.id }
        came.refusal = 'shut'
        came.outcome = undefined
        return {}
      }),
    },
  }
  return { came, broken, call: { appUrl: app.appUrl, provider: network.id, options } }
}

function enter(app: AppContext, { id, issuer }: NetworkEnd, subject: string, device: string | null) {
  return app.db.transaction(async (tx) => {
    // An erasure, a merge and a lock take the person first, and then what is theirs.
    const personId = await findPersonBySubject(tx, issuer, subject)
    if (!personId || !(await lockPerson(tx, personId))) return null
    if ((await findPersonBySubject(tx, issuer, subject)) !== personId) return null
    return startSession(app, tx, personId, { by: id, device })
  })
}
