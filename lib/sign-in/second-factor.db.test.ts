import { Secret, TOTP } from 'otpauth'
import { expect, test } from 'vitest'
import { digestBytes } from '#lib/platform/crypto/digest.ts'
import { system } from '#lib/record-event.ts'
import { addMember, removeMember } from '#lib/staff/members.ts'
import { findSignedIn, type SignedIn } from '#lib/staff/queries.ts'
import { openTestApp } from '#lib/testing/open-app.ts'
import { signInByLink } from './link.ts'
import { choosePassword, signInByPassword } from './password.ts'
import { countRecoveryCodes } from './queries.ts'
import {
  beginFactor,
  passFactor,
  replaceRecoveryCodes,
  resetFactor,
  resumeFactor,
  setFactor,
} from './second-factor.ts'

const app = await openTestApp()
const password = 'a calm long sentence'
let day = 0

/** Each test has a day of its own, so that no code and no wait of another counts. */
function newDay() {
  day += 1
  const start = Date.UTC(2026, 2, day, 9)
  return (seconds: number) => app.setTime(new Date(start + seconds * 1000).toISOString())
}

const codeOf = (secret: string) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: app.clock().getTime() })

async function signedIn(sessionId: string): Promise<SignedIn> {
  const member = await findSignedIn(app.db, sessionId, app.clock())
  if (!member) throw new Error('Nobody is signed in.')
  return member
}

async function settle(email: string) {
  const made = await addMember(app.db, { email, role: 'sales', actor: system, now: app.clock() })
  if ('fault' in made) throw new Error(made.fault)
  const session = await signInByLink(app.db, made.token, app.clock())
  const member = await signedIn(session?.id ?? '')
  const change = { staffId: member.id, sessionId: member.sessionId, current: '', chosen: password }
  await choosePassword(app.db, change, app.clock())
  const pending = beginFactor(app, member)
  const codes = await setFactor(app, member, pending, codeOf(pending.secret))
  return { member, secret: pending.secret, codes: codes ?? [] }
}

async function byPassword(email: string) {
  const attempt = { email, password, caller: digestBytes(`${email} ${day}`) }
  const session = await signInByPassword(app.db, attempt, app.clock())
  return signedIn(session?.id ?? '')
}

test('a session after the password owes the second factor, and runs out after a quarter of an hour', async () => {
  const at = newDay()
  at(0)
  const { secret, member } = await settle('due@example.com')
  expect(await signedIn(member.sessionId)).toMatchObject({ factor: 'passed' })
  at(60)
  const half = await byPassword('due@example.com')
  expect(half.factor).toBe('due')
  expect(await passFactor(app, half, '000000')).toBe(false)
  expect((await signedIn(half.sessionId)).factor).toBe('due')
  at(60 + 15 * 60)
  expect(await findSignedIn(app.db, half.sessionId, app.clock())).toBeNull()
  const again = await byPassword('due@example.com')
  expect(await passFactor(app, again, codeOf(secret))).toBe(true)
  expect((await signedIn(again.sessionId)).factor).toBe('passed')
})

test('a code opens once: a replayed one is refused, in another session and at the same moment too', async () => {
  const at = newDay()
  at(0)
  const { secret } = await settle('replay@example.com')
  at(90)
  const [one, other] = [await byPassword('replay@example.com'), await byPassword('replay@example.com')]
  const code = codeOf(secret)
  const outcomes = await Promise.all([passFactor(app, one, code), passFactor(app, other, code)])
  expect(outcomes.sort()).toEqual([false, true])
  expect(await passFactor(app, other, code)).toBe(false)
  at(120)
  expect(await passFactor(app, other, ` ${codeOf(secret).replace(/(...)/, '$1 ')}`)).toBe(true)
})

test('three wrong codes are free, then the wait grows, and a right password does not shorten it', async () => {
  const at = newDay()
  at(0)
  const { secret } = await settle('slow@example.com')
  at(60)
  const half = await byPassword('slow@example.com')
  for (let i = 0; i < 4; i++) expect(await passFactor(app, half, '000000')).toBe(false)
  expect(await passFactor(app, half, codeOf(secret))).toBe(false)
  const fresh = await byPassword('slow@example.com')
  expect(await passFactor(app, fresh, codeOf(secret))).toBe(false)
  at(75)
  expect(await passFactor(app, fresh, codeOf(secret))).toBe(true)
})

test('each of ten recovery codes opens once, however it is typed, and new ones take the place of all', async () => {
  const at = newDay()
  at(0)
  const { codes, member, secret } = await settle('lost@example.com')
  expect(codes).toHaveLength(10)
  const [first = '', second = ''] = codes
  const one = await byPassword('lost@example.com')
  expect(await passFactor(app, one, first.toUpperCase().replaceAll('-', ' '))).toBe(true)
  const other = await byPassword('lost@example.com')
  expect(await passFactor(app, other, first)).toBe(false)
  expect(await countRecoveryCodes(app.db, member.id)).toBe(9)
  at(60)
  expect(await replaceRecoveryCodes(app, other, codeOf(secret))).toHaveLength(10)
  expect(await passFactor(app, other, second)).toBe(false)
  const stored = await app.db.query({ text: 'select * from recovery_codes' })
  expect(JSON.stringify(stored)).not.toContain(second)
})

test('a secret is carried by its form to its own member alone, and stored sealed', async () => {
  const at = newDay()
  at(0)
  const { member } = await settle('sealed@example.com')
  const pending = beginFactor(app, member)
  expect(resumeFactor(app, member, pending.sealed)?.secret).toBe(pending.secret)
  expect(resumeFactor(app, { ...member, id: crypto.randomUUID() }, pending.sealed)).toBeNull()
  expect(resumeFactor(app, member, 'AAAA')).toBeNull()
  expect(await setFactor(app, member, pending, '000000')).toBeNull()
  const [row] = await app.db.query<{ stored: Buffer }>({
    text: 'select factor_secret as stored from staff where id = $1',
    values: [member.id],
  })
  expect(row?.stored.toString('latin1')).not.toContain(pending.secret)
})

test('a reset ends the sessions and asks for another factor; so does a removal', async () => {
  const at = newDay()
  at(0)
  const { member } = await settle('reset@example.com')
  await resetFactor(app, member.id, system)
  expect(await findSignedIn(app.db, member.sessionId, app.clock())).toBeNull()
  expect((await byPassword('reset@example.com')).factor).toBe('unset')

  const { member: gone } = await settle('gone@example.com')
  await removeMember(app.db, { email: 'gone@example.com', actor: system, now: app.clock() })
  expect(await countRecoveryCodes(app.db, gone.id)).toBe(0)
  const back = await addMember(app.db, {
    email: 'gone@example.com',
    role: 'sales',
    actor: system,
    now: app.clock(),
  })
  const session = 'token' in back ? await signInByLink(app.db, back.token, app.clock()) : null
  expect((await signedIn(session?.id ?? '')).factor).toBe('unset')
})

test('S1: whoever knows the password cannot keep the second factor locked on a browser that was let in before (15.39)', async () => {
  const at = newDay()
  at(0)
  const { secret, codes } = await settle('locked@example.com')
  const stranger = await byPassword('locked@example.com')
  for (let second = 60; second < 40_000; second += 901) {
    at(second)
    expect(await passFactor(app, stranger, '000000')).toBe(false)
  }
  at(40_000)
  expect(await passFactor(app, stranger, '000000')).toBe(false)
  const own = await byPassword('locked@example.com')
  at(40_001)
  expect(await passFactor(app, own, codeOf(secret))).toBe(false)
  expect(await passFactor(app, own, codeOf(secret), 'laptop')).toBe(true)
  // A recovery code too, once it is locked again.
  for (let count = 0; count < 5; count++) await passFactor(app, stranger, '000000')
  expect(await passFactor(app, own, codes[0] ?? '')).toBe(false)
  expect(await passFactor(app, own, codes[0] ?? '', 'laptop')).toBe(true)
  // A device's own tries end too.
  for (let count = 0; count < 10; count++) await passFactor(app, stranger, '000000', 'thief')
  for (let count = 0; count < 5; count++) await passFactor(app, stranger, '000000')
  expect(await passFactor(app, stranger, codes[1] ?? '', 'thief')).toBe(false)
})
