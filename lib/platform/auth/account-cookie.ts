import { decode, encode } from 'next-auth/jwt'
import { type Departure, readDepartures } from './session-cookie.ts'

/** The cookie of a person's signed-in browser. Over TLS the browser itself holds it to this host and path (S4). */
export function accountCookieName(appUrl: string): string {
  return appUrl.startsWith('https:') ? '__Host-candor.account' : 'candor.account'
}

/** As every policy says that declares it. */
export const accountHours = 12

/** What a network said of whoever came back from it, until their mailbox shows whose account it opens. */
export type PendingIdentity = {
  readonly issuer: string
  readonly subject: string
  readonly name: string | null
  /** As it says; anybody may have typed that there. */
  readonly email: string | null
  /** When, in milliseconds. */
  readonly at: number
}

/**
 * What it carries: who is signed in, by what the digits of a mail know the browser that asked for them, who is on the way by a
 * network, and who came back from one. Nothing of it opens anything without its row.
 */
export type AccountCookie = {
  readonly sessionId: string | null
  readonly browser: string | null
  readonly departures?: readonly Departure[]
  readonly pending?: PendingIdentity
}

const nothing: AccountCookie = { sessionId: null, browser: null }
/** Two tabs. */
const mostDepartures = 2
/** What a browser keeps of one cookie, with its name and how it is set, less what those take. */
const mostSigns = 3800

/**
 * Encrypts what the cookie carries; of more than a browser keeps, the oldest departure goes first.
 * @param secret not that of the staff's: neither cookie is ever taken for the other
 */
export async function sealAccountCookie(secret: string, carried: AccountCookie): Promise<string> {
  const { sessionId, browser, departures = [], pending } = carried
  const gone = departures.slice(0, mostDepartures).map(({ state, values }) => [state, values])
  const token = { account: sessionId, browser, ...(gone.length > 0 && { gone }), ...(pending && { pending }) }
  const value = await encode({ token, secret, maxAge: accountHours * 3600 })
  return value.length <= mostSigns || gone.length === 0
    ? value
    : sealAccountCookie(secret, { ...carried, departures: departures.slice(0, gone.length - 1) })
}

/** What a cookie carries; nothing for a value that we did not make, or that is too old. */
export async function openAccountCookie(secret: string, value: string | undefined): Promise<AccountCookie> {
  if (!value || value.length > 4000) return nothing
  try {
    const token = await decode({ token: value, secret })
    const text = (one: unknown) => (typeof one === 'string' ? one : null)
    const departures = readDepartures(token?.gone)
    return {
      sessionId: text(token?.account),
      browser: text(token?.browser),
      ...(departures.length > 0 && { departures }),
      ...(token?.pending ? { pending: token.pending as PendingIdentity } : {}),
    }
  } catch {
    return nothing
  }
}
