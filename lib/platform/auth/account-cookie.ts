import { decode, encode } from 'next-auth/jwt'

/** The cookie of a person's signed-in browser. Over TLS the browser itself holds it to this host and path (S4). */
export function accountCookieName(appUrl: string): string {
  return appUrl.startsWith('https:') ? '__Host-candor.account' : 'candor.account'
}

/** As every policy says that declares it. */
export const accountHours = 12

/**
 * What it carries: who is signed in, and by what the digits of a mail know the browser that asked for them. Nothing of it opens
 * anything without its row.
 */
export type AccountCookie = { readonly sessionId: string | null; readonly browser: string | null }

const nothing: AccountCookie = { sessionId: null, browser: null }

/** Encrypts what the cookie carries. @param secret not that of the staff's: neither cookie is ever taken for the other */
export function sealAccountCookie(secret: string, { sessionId, browser }: AccountCookie): Promise<string> {
  return encode({ token: { account: sessionId, browser }, secret, maxAge: accountHours * 3600 })
}

/** What a cookie carries; nothing for a value that we did not make, or that is too old. */
export async function openAccountCookie(secret: string, value: string | undefined): Promise<AccountCookie> {
  if (!value || value.length > 2000) return nothing
  try {
    const token = await decode({ token: value, secret })
    const text = (one: unknown) => (typeof one === 'string' ? one : null)
    return { sessionId: text(token?.account), browser: text(token?.browser) }
  } catch {
    return nothing
  }
}
