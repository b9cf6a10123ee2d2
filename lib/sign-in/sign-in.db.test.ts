import { expect, test } from 'vitest'
import { freshDatabase } from '#db/testing/fresh-database.ts'
import { digestBytes } from '#lib/platform/crypto/digest.ts'
import { system } from '#lib/record-event.ts'
import { addMember, claimOwnership, removeMember } from '#lib/staff/members.ts'
import { findSignedIn } from '#lib/staff/queries.ts'
import { readSignInLink, signInByLink } from './link.ts'
import { asksCurrentPassword, choosePassword, signInByPassword } from './password.ts'
import { signOut } from './session.ts'

const { app: db } = await freshDatabase()
const start = new Date('2026-03-02T09:00:00Z')
const after = (seconds: number) => new Date(start.getTime() + seconds * 1000)
const caller = digestBytes('203.0.113.0')
const words = 'a calm long sentence'

let count = 0
async function invite(role: 'owner' | 'sales' = 'sales') {
  const email = `member${++count}@example.com`
  const made = await addMember(db, { email, role, actor: system, now: start })
  if ('fault' in made) throw new Error(made.fault)
  return { email, token: made.token }
}

async function settle(role: 'owner' | 'sales' = 'sales') {
  const { email, token } = await invite(role)
  const session = await signInByLink(db, token, start)
  const member = await findSignedIn(db, session!.id, start)
  const change = { staffId: member!.id, sessionId: session!.id, current: '', chosen: words }
  expect(await choosePassword(db, change, start)).toBeNull()
  return { email, id: member!.id, session: session! }
}

const verbs = async (id: string) =>
  (
    await db.query<{ verb: string }>({
      text: 'select verb from audit_events where object_id = $1 order by id',
      values: [id],
    })
  ).map((row) => row.verb)

test('S9: a link is stored as a digest, read without being used, and opens once', async () => {
  const { email, token } = await invite()
  const stored = await db.query<{ hash: Buffer }>({ text: 'select hash from sign_in_links' })
  expect(stored.some((row) => row.hash.equals(digestBytes(token)))).toBe(true)
  expect(JSON.stringify(stored)).not.toContain(token)

  expect(await readSignInLink(db, token, start)).toBe(email)
  expect(await readSignInLink(db, token, start)).toBe(email)
  const [one, other] = await Promise.all([signInByLink(db, token, start), signInByLink(db, token, start)])
  expect([one, other].filter(Boolean)).toHaveLength(1)
  expect(await readSignInLink(db, token, start)).toBeNull()
})

test('a link opens until ten minutes are over, and not then', async () => {
  const early = await invite()
  const late = await invite()
  expect(await signInByLink(db, early.token, after(599))).not.toBeNull()
  expect(await signInByLink(db, late.token, after(600))).toBeNull()
})

test('a new link takes the place of the last', async () => {
  const { email, token } = await invite()
  const again = await addMember(db, { email, role: 'sales', actor: system, now: after(1) })
  expect(await readSignInLink(db, token, after(1))).toBeNull()
  expect('token' in again && (await readSignInLink(db, again.token, after(1)))).toBe(email)
})

test('a session lasts twelve hours and ends when signed out', async () => {
  const { id, session } = await settle()
  expect(await findSignedIn(db, session.id, after(12 * 3600 - 1))).toMatchObject({
    id,
    role: 'sales',
    hasPassword: true,
  })
  expect(await findSignedIn(db, session.id, after(12 * 3600))).toBeNull()
  await signOut(db, session.id, after(1))
  expect(await findSignedIn(db, session.id, after(2))).toBeNull()
  expect(await verbs(id)).toEqual([
    'staff.added',
    'staff.signed_in',
    'staff.password_set',
    'staff.signed_out',
  ])
})

test('S1: removing a member ends sessions and links at once, and letting them in again revives none', async () => {
  const { email, session, id } = await settle()
  const link = await addMember(db, { email, role: 'sales', actor: system, now: start })
  expect(await removeMember(db, { email, actor: system, now: after(1) })).toBeNull()
  expect(await findSignedIn(db, session.id, after(1))).toBeNull()
  expect('token' in link && (await signInByLink(db, link.token, after(1)))).toBeNull()
  expect(await signInByPassword(db, { email, password: words, caller }, after(1))).toBeNull()
  expect(await removeMember(db, { email, actor: system, now: after(2) })).toBe('unknown')

  await addMember(db, { email, role: 'sales', actor: system, now: after(3) })
  expect(await findSignedIn(db, session.id, after(4))).toBeNull()
  expect(await signInByPassword(db, { email, password: words, caller }, after(4))).toBeNull()
  expect((await verbs(id)).slice(-3)).toEqual(['staff.link_made', 'staff.removed', 'staff.added'])
})

test('S1: a changed role holds at the next request', async () => {
  const { email, session } = await settle()
  await addMember(db, { email, role: 'viewer', actor: system, now: after(1) })
  expect(await findSignedIn(db, session.id, after(1))).toMatchObject({ role: 'viewer' })
})

test('a password is asked for again before another is set, but not right after a link', async () => {
  const { id, session, email } = await settle()
  const change = {
    staffId: id,
    sessionId: session.id,
    current: 'not this one',
    chosen: 'another long sentence',
  }
  expect(await asksCurrentPassword(db, id, after(14 * 60))).toBe(false)
  expect(await asksCurrentPassword(db, id, after(16 * 60))).toBe(true)
  expect(await choosePassword(db, change, after(16 * 60))).toBe('wrong')
  expect(await choosePassword(db, { ...change, current: words, chosen: 'short' }, after(16 * 60))).toBe(
    'too_short',
  )

  const other = await signInByPassword(db, { email, password: words, caller }, after(16 * 60))
  expect(await choosePassword(db, { ...change, current: words }, after(17 * 60))).toBeNull()
  expect(await findSignedIn(db, session.id, after(18 * 60))).not.toBeNull()
  expect(await findSignedIn(db, other!.id, after(18 * 60))).toBeNull()
})

test('the last owner can be neither removed nor made something else', async () => {
  const first = await invite('owner')
  expect(await removeMember(db, { email: first.email, actor: system, now: start })).toBe('last_owner')
  const demoted = { email: first.email, role: 'viewer', actor: system, now: start } as const
  expect(await addMember(db, demoted)).toEqual({ fault: 'last_owner' })
  const second = await invite('owner')
  expect(await removeMember(db, { email: first.email, actor: system, now: start })).toBeNull()
  expect(await removeMember(db, { email: second.email, actor: system, now: start })).toBe('last_owner')
})

test('the owner link is made until an owner has signed in', async () => {
  const { app: empty } = await freshDatabase()
  const token = await claimOwnership(empty, 'hello@agency.example', system, start)
  const again = await claimOwnership(empty, 'other@agency.example', system, after(1))
  expect(await readSignInLink(empty, token!, after(2))).toBeNull()
  expect(await readSignInLink(empty, again!, after(2))).toBe('hello@agency.example')
  expect(await signInByLink(empty, again!, after(2))).not.toBeNull()
  expect(await claimOwnership(empty, 'hello@agency.example', system, after(3))).toBeNull()
})
