import { decode, encode } from 'next-auth/jwt'

/** The cookie of a signed-in browser. Over TLS the browser itself holds it to this host and path (S4). */
export function sessionCookieName(appUrl: string): string {
  return appUrl.startsWith('https:') ? '__Host-candor.staff' : 'candor.staff'
}

/** How the cookie is set; `lax`, so that a link in a mail finds the member signed in. */
export function sessionCookieOptions(appUrl: string, expires: Date) {
  return { httpOnly: true, sameSite: 'lax', secure: appUrl.startsWith('https:'), path: '/', expires } as const
}

/** Encrypts a session's id as the cookie's value. It is worth nothing without the row it names. */
export function sealSession(secret: Buffer, sessionId: string, maxAgeSeconds: number): Promise<string> {
  return encode({ token: { sid: sessionId }, secret, maxAge: maxAgeSeconds })
}

/** The session's id; null for a value that we did not make, or that is too old. */
export async function openSession(secret: Buffer, value: string | undefined): Promise<string | null> {
  if (!value || value.length > 1000) return null
  try {
    const token = await decode({ token: value, secret })
    return typeof token?.sid === 'string' ? token.sid : null
  } catch {
    return null
  }
}
