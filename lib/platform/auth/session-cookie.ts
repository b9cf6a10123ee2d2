import { decode, encode } from 'next-auth/jwt'
import type { AuthValues } from './next-auth.ts'

/** The cookie of a signed-in browser. Over TLS the browser itself holds it to this host and path (S4). */
export function sessionCookieName(appUrl: string): string {
  return appUrl.startsWith('https:') ? '__Host-candor.staff' : 'candor.staff'
}

/** How the cookie is set; `lax`, so that a link in a mail finds the member signed in. */
export function sessionCookieOptions(appUrl: string, expires: Date) {
  return { httpOnly: true, sameSite: 'lax', secure: appUrl.startsWith('https:'), path: '/', expires } as const
}

/** That a member was let in on this browser before: `device` counts its tries apart from those of strangers. */
export type KnownDevice = { readonly memberId: string; readonly device: string }

/** That somebody left here for a provider, to be let in when they come back by the same browser: `state` names the way. */
export type Departure = { readonly state: string; readonly values: AuthValues }

/** What a passkey of this browser was asked: to let somebody in, as a second factor, or to be a new one. */
export type PasskeyQuestion = {
  readonly of: 'enter' | 'factor' | 'add'
  readonly challenge: string
  /** When, in milliseconds: what it answers is taken once, and not for long. */
  readonly at: number
}

/**
 * What the cookie carries: who is signed in, who was before, and who is on the way by a provider. Nothing of it opens anything
 * without the session's row.
 */
export type StaffCookie = {
  readonly sessionId: string | null
  readonly known: readonly KnownDevice[]
  readonly departures: readonly Departure[]
  /** The latest alone: an older window of the browser asks again. */
  readonly question?: PasskeyQuestion
}

const nothing: StaffCookie = { sessionId: null, known: [], departures: [] }
/** A browser that several members share. */
const mostKnown = 3
/** Two tabs; what a browser keeps of one cookie holds no more. */
const mostDepartures = 2

/** As the policy declares the cookie. A session in it ends by its row, after twelve hours at most. */
export const cookieDays = 90

/** What a browser keeps of one cookie, with its name and how it is set, less what those take. */
const mostSigns = 3800

/** Encrypts what the cookie carries; of more than a browser keeps, the oldest departure goes first. */
export async function sealCookie(
  secret: Buffer,
  carried: StaffCookie,
  maxAgeSeconds = cookieDays * 86_400,
): Promise<string> {
  const { sessionId, known, departures, question } = carried
  const pairs = known.slice(0, mostKnown).map(({ memberId, device }) => [memberId, device])
  const gone = departures.slice(0, mostDepartures).map(({ state, values }) => [state, values])
  const asked = question && [question.of, question.challenge, question.at]
  const token = { sid: sessionId, known: pairs, ...(gone.length > 0 && { gone }), ...(asked && { asked }) }
  const value = await encode({ token, secret, maxAge: maxAgeSeconds })
  return value.length <= mostSigns || gone.length === 0
    ? value
    : sealCookie(secret, { ...carried, departures: departures.slice(0, gone.length - 1) }, maxAgeSeconds)
}

/** What a cookie carries; nothing for a value that we did not make, or that is too old. */
export async function openCookie(secret: Buffer, value: string | undefined): Promise<StaffCookie> {
  if (!value || value.length > 4000) return nothing
  try {
    const token = await decode({ token: value, secret })
    const pairs = Array.isArray(token?.known) ? (token.known as [string, string][]) : []
    return {
      sessionId: typeof token?.sid === 'string' ? token.sid : null,
      known: pairs.map(([memberId, device]) => ({ memberId, device })),
      departures: readDepartures(token?.gone),
      ...questionOf(token?.asked),
    }
  } catch {
    return nothing
  }
}

/** Who is on the way, as a cookie of ours carries it. */
export function readDepartures(gone: unknown): Departure[] {
  const pairs = Array.isArray(gone) ? (gone as [string, AuthValues][]) : []
  return pairs.map(([state, values]) => ({ state, values }))
}

function questionOf(asked: unknown): Pick<StaffCookie, 'question'> {
  if (!Array.isArray(asked)) return {}
  const [of, challenge, at] = asked as [PasskeyQuestion['of'], string, number]
  return { question: { of, challenge, at } }
}

/** The browser as one that a member was let in on: as it was known before, or anew. */
export function knownBy(
  known: readonly KnownDevice[],
  memberId: string,
  device: string,
): readonly KnownDevice[] {
  const before = known.find((one) => one.memberId === memberId)
  return [before ?? { memberId, device }, ...known.filter((one) => one !== before)].slice(0, mostKnown)
}
