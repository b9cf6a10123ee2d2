import { cookies } from 'next/headers'
import { readCookie } from '#app/admin/current-user.ts'
import type { AppContext } from '#lib/app.ts'
import {
  cookieDays,
  type Departure,
  knownBy,
  type PasskeyQuestion,
  type StaffCookie,
  sealCookie,
  sessionCookieName,
  sessionCookieOptions,
} from '#lib/platform/auth/session-cookie.ts'
import { newToken } from '#lib/platform/crypto/token.ts'
import { redirectTo } from './responses.tsx'

/**
 * Hands the browser what a way in gave it, and sends it on.
 * @param cookie sealed
 * @param next a page of the desk
 */
export async function answerSignedIn(app: AppContext, cookie: string, next: string): Promise<Response> {
  await setCookie(app, cookie)
  return redirectTo(next)
}

/** Has the browser known as one that this member was let in on, by password or link and second factor. */
export async function knowDevice(app: AppContext, memberId: string): Promise<void> {
  const { sessionId, known } = await readCookie(app)
  await giveCookie(app, { sessionId, known: knownBy(known, memberId, newToken().token), departures: [] })
}

/** Has the browser bring back what a provider's answer is checked by. */
export async function noteDeparture(app: AppContext, departure: Departure): Promise<void> {
  const cookie = await readCookie(app)
  await giveCookie(app, { ...cookie, departures: [departure, ...cookie.departures] })
}

/** Takes what somebody left with for a provider back from the browser: it serves once. */
export async function forgetDeparture(app: AppContext, state: string | undefined): Promise<void> {
  const cookie = await readCookie(app)
  const departures = cookie.departures.filter((one) => one.state !== state)
  if (departures.length < cookie.departures.length) await giveCookie(app, { ...cookie, departures })
}

/** Has the browser bring back what a passkey was asked. */
export async function noteQuestion(app: AppContext, question: PasskeyQuestion): Promise<void> {
  await giveCookie(app, { ...(await readCookie(app)), question })
}

/** Takes the question for a passkey back from the browser: it is answered once. */
export async function forgetQuestion(app: AppContext): Promise<void> {
  const { question, ...carried } = await readCookie(app)
  if (question) await giveCookie(app, carried)
}

/** Takes the session back from the browser, after it has ended. Who was let in on it stays known. */
export async function takeCookieBack(app: AppContext): Promise<void> {
  const { known } = await readCookie(app)
  await giveCookie(app, { sessionId: null, known, departures: [] })
}

async function giveCookie(app: AppContext, carried: StaffCookie): Promise<void> {
  const { sessionId, known, departures, question } = carried
  const isEmpty = sessionId === null && known.length === 0 && departures.length === 0 && !question
  await setCookie(app, isEmpty ? null : await sealCookie(app.keys.auth, carried))
}

async function setCookie({ appUrl, clock }: AppContext, value: string | null): Promise<void> {
  const expires = value ? new Date(clock().getTime() + cookieDays * 86_400_000) : new Date(0)
  const jar = await cookies()
  jar.set(sessionCookieName(appUrl), value ?? '', sessionCookieOptions(appUrl, expires))
}
