import { cookies } from 'next/headers'
import { readCookie } from '#app/admin/current-user.ts'
import type { AppContext } from '#lib/app.ts'
import {
  cookieDays,
  knownBy,
  type StaffCookie,
  sealCookie,
  sessionCookieName,
  sessionCookieOptions,
} from '#lib/platform/auth/session-cookie.ts'
import { newToken } from '#lib/platform/crypto/token.ts'
import type { Session } from '#lib/sign-in/session.ts'
import { redirectTo } from './responses.tsx'

/**
 * Hands the browser its session and sends it on.
 * @param next a page of the desk
 */
export async function answerSignedIn(app: AppContext, session: Session, next = '/admin'): Promise<Response> {
  const { known } = await readCookie(app)
  await giveCookie(app, { sessionId: session.id, known })
  return redirectTo(next)
}

/** Has the browser known as one that this member was let in on, by password or link and second factor. */
export async function knowDevice(app: AppContext, memberId: string): Promise<void> {
  const { sessionId, known } = await readCookie(app)
  await giveCookie(app, { sessionId, known: knownBy(known, memberId, newToken().token) })
}

/** Takes the session back from the browser, after it has ended. Who was let in on it stays known. */
export async function takeCookieBack(app: AppContext): Promise<void> {
  const { known } = await readCookie(app)
  await giveCookie(app, { sessionId: null, known })
}

async function giveCookie({ appUrl, keys, clock }: AppContext, carried: StaffCookie): Promise<void> {
  const isEmpty = carried.sessionId === null && carried.known.length === 0
  const expires = isEmpty ? new Date(0) : new Date(clock().getTime() + cookieDays * 86_400_000)
  const value = isEmpty ? '' : await sealCookie(keys.auth, carried)
  const jar = await cookies()
  jar.set(sessionCookieName(appUrl), value, sessionCookieOptions(appUrl, expires))
}
