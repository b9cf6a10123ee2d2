import { openCookie, type StaffCookie } from '#lib/platform/auth/session-cookie.ts'
import { digestBytes } from '#lib/platform/crypto/digest.ts'
import { system } from '#lib/record-event.ts'
import { type Entrance, enterByProvider, leaveForProvider } from '#lib/sign-in/ways-in.ts'
import { addMember } from '#lib/staff/members.ts'
import { findSignedIn } from '#lib/staff/queries.ts'
import type { TestApp } from '#lib/testing/open-app.ts'
import type { OpenIdProvider, Subject } from './openid-provider.ts'

/** A browser that nothing is known of. */
export const fresh: StaffCookie = { sessionId: null, known: [], departures: [] }

export const browserWith = (cookie: StaffCookie) => ({
  cookie,
  device: 'Firefox',
  caller: digestBytes('a network'),
})

/** What a provider says of an address that it has proven. */
export const verified = (email: string, more: object = {}): Subject => ({
  sub: `subject-of-${email}`,
  email,
  email_verified: true,
  ...more,
})

/** The ways of members to a provider and back. */
export function atProvider(app: TestApp, keys: OpenIdProvider) {
  const { settings } = keys

  let count = 0
  async function member(role: 'owner' | 'sales' = 'sales') {
    const email = `member${++count}@agency.example`
    const made = await addMember(app.db, { email, role, actor: system, now: app.clock() })
    if ('fault' in made) throw new Error(made.fault)
    return { id: made.id, email }
  }

  /** Leaves for the provider and comes to where it sends back to, without having come in yet. */
  async function goThere(subject: Subject, next = '/admin') {
    keys.subject = subject
    const left = await leaveForProvider(app, browserWith(fresh), settings, next)
    if (!left) throw new Error('The provider does not answer.')
    const back = await keys.walk(left.to, app.appUrl)
    const cookie: StaffCookie = { ...fresh, departures: [left.departure] }
    return { left, cookie, query: Object.fromEntries(back.searchParams), back }
  }

  const comeBack = (query: Record<string, string>, cookie: StaffCookie) =>
    enterByProvider(app, browserWith(cookie), settings, query)

  async function signIn(subject: Subject, next?: string) {
    const { query, cookie } = await goThere(subject, next)
    const entrance = await comeBack(query, cookie)
    if (entrance.kind !== 'in') return entrance
    return { ...entrance, member: await memberOf(entrance) }
  }

  /** The member that a way in let in. */
  async function memberOf(entrance: Entrance) {
    const { sessionId } = await openCookie(app.keys.auth, entrance.kind === 'in' ? entrance.cookie : '')
    return sessionId ? findSignedIn(app.db, sessionId, app.clock()) : null
  }

  const whyOf = async (subject: Subject) => {
    const entrance = await signIn(subject)
    return entrance.kind === 'in' ? 'in' : entrance.why
  }

  return { member, goThere, comeBack, signIn, whyOf, memberOf }
}
