import { passkeySite } from '#lib/platform/auth/passkey-site.ts'
import { system } from '#lib/record-event.ts'
import { signInByLink } from '#lib/sign-in/link.ts'
import { addMember } from '#lib/staff/members.ts'
import { findSignedIn, type SignedIn } from '#lib/staff/queries.ts'
import type { TestApp } from '#lib/testing/open-app.ts'
import { addPasskey } from '../passkeys.ts'
import { askToAdd } from '../question.ts'
import { device } from './device.ts'

/** Members with passkeys, and the devices that hold them. */
export function membersWithPasskeys(app: TestApp) {
  const site = passkeySite(app.appUrl)
  if (!site) throw new Error('The site of this test has no name.')
  let count = 0

  /** A member as of now; null once the session is over. */
  const at = (sessionId: string) => findSignedIn(app.db, sessionId, app.clock())

  /** Somebody who came by their first link, and has nothing yet. */
  async function newMember(role: 'owner' | 'sales' = 'sales'): Promise<SignedIn & { token: string }> {
    const email = `holder${++count}@agency.example`
    const made = await addMember(app.db, { email, role, actor: system, now: app.clock() })
    if ('fault' in made) throw new Error(made.fault)
    const session = await signInByLink(app.db, made.token, app.clock())
    const member = await at(session?.id ?? '')
    if (!member) throw new Error('Nobody is signed in.')
    return { ...member, token: made.token }
  }

  /** Has a device make a passkey for a member. */
  async function addTo(member: SignedIn, name = 'Phone', counts = false) {
    const held = device(site as NonNullable<typeof site>, counts)
    const { options, question } = await askToAdd(app, member)
    const codes = await addPasskey(app, member, { question, answer: held.make(options as never), name })
    if (typeof codes === 'string') throw new Error(codes)
    return { held, codes }
  }

  /** Somebody with one passkey and nothing else. */
  async function holder(counts = false) {
    const before = await newMember()
    const { held, codes } = await addTo(before, 'Phone', counts)
    const member = await at(before.sessionId)
    if (!member) throw new Error('Nobody is signed in.')
    return { member, held, codes }
  }

  return { site, newMember, addTo, holder, at }
}
