import { expect, test } from 'vitest'
import { openCookie, type PasskeyQuestion, type StaffCookie } from '#lib/platform/auth/session-cookie.ts'
import { digestBytes } from '#lib/platform/crypto/digest.ts'
import { system } from '#lib/record-event.ts'
import { choosePassword, signInByPassword } from '#lib/sign-in/password.ts'
import { passFactor, resetFactor } from '#lib/sign-in/second-factor.ts'
import { signOut } from '#lib/sign-in/session.ts'
import { fresh } from '#lib/sign-in/testing/at-provider.ts'
import { enterByPasskey } from '#lib/sign-in/ways-in.ts'
import { addMember, removeMember } from '#lib/staff/members.ts'
import { openTestApp } from '#lib/testing/open-app.ts'
import { addPasskey, mayChangeFactors, passFactorByPasskey, removePasskey } from './passkeys.ts'
import { listPasskeys } from './queries.ts'
import { askForFactor, askToAdd, askToEnter } from './question.ts'
import type { Spoiled } from './testing/device.ts'
import { device } from './testing/device.ts'
import { membersWithPasskeys } from './testing/members.ts'

const app = await openTestApp('2026-11-02T10:00:00Z')
const { site, newMember, addTo, holder, at } = membersWithPasskeys(app)
type Device = Awaited<ReturnType<typeof addTo>>['held']
const minutes = (n: number) => app.setTime(new Date(app.clock().getTime() + n * 60_000).toISOString())

/** The question of a way in, a moment later than whatever was asked before. */
function asked() {
  minutes(0.001)
  return askToEnter(app)
}

let networks = 0
const browserWith = (cookie: StaffCookie, network = `network ${++networks}`) => ({
  cookie,
  device: 'Firefox',
  caller: digestBytes(network),
})

/** Presses the button of the way in, and has a device answer. */
async function enter(held: Device, spoiled: Spoiled = {}, cookie: Partial<StaffCookie> = {}) {
  const { options, question } = await asked()
  const answer = held.show(options as never, spoiled)
  return enterByPasskey(app, browserWith({ ...fresh, question, ...cookie }), answer, '/admin/leads')
}

async function memberOf(entrance: Awaited<ReturnType<typeof enterByPasskey>>) {
  if (entrance.kind !== 'in') throw new Error(entrance.why)
  const { sessionId } = await openCookie(app.keys.auth, entrance.cookie)
  return at(sessionId ?? '')
}

const eventsOf = async (id: string) =>
  (
    await app.db.query<{ verb: string; facts: Record<string, string> }>({
      text: 'select verb, facts from audit_events where object_id = $1 order by id',
      values: [id],
    })
  ).map(({ verb, facts }) => [verb, facts])

test('a passkey alone is a whole way in: it counts as both factors, and no password is asked for (19.4)', async () => {
  const before = await newMember()
  expect(before).toMatchObject({ factor: 'unset', hasPassword: false, hasOtherWay: false })
  const { held, codes } = await addTo(before)
  // As a first second factor it lets its session through, and there are codes for the day it is lost.
  expect(codes).toHaveLength(10)
  expect(await at(before.sessionId)).toMatchObject({ factor: 'passed', hasPasskey: true, hasOtherWay: true })
  const entrance = await enter(held)
  expect(entrance).toMatchObject({ kind: 'in', next: '/admin/leads' })
  expect(await memberOf(entrance)).toMatchObject({ id: before.id, factor: 'passed', hasPassword: false })
  expect((await eventsOf(before.id)).slice(-2)).toEqual([
    ['staff.passkey_added', {}],
    ['staff.signed_in', { by: 'passkey', factor: 'passkey' }],
  ])
  const [kept] = await listPasskeys(app.db, before.id)
  expect(kept).toMatchObject({ name: 'Phone', usedAt: app.clock(), suspectedAt: null })
})

test('after a password it is the second factor, and one of somebody else is not (19.4)', async () => {
  const { member, held } = await holder()
  const other = await holder()
  const words = 'a calm long sentence'
  const change = { staffId: member.id, sessionId: member.sessionId, current: '', chosen: words }
  expect(await choosePassword(app.db, change, app.clock())).toBeNull()
  const typed = { email: member.email, password: words, caller: digestBytes(member.email) }
  const session = await signInByPassword(app.db, typed, app.clock())
  const half = await at(session?.id ?? '')
  expect(half?.factor).toBe('due')
  minutes(0.001)
  const { options, question } = await askForFactor(app, member.id)
  expect(options).toMatchObject({ allowCredentials: [{ id: held.credential }], userVerification: 'required' })
  const shown = (one: Device) => ({ question, answer: one.show(options as never) })
  expect(await passFactorByPasskey(app, half!, shown(other.held))).toBe('unknown')
  expect((await at(half!.sessionId))?.factor).toBe('due')
  // A device that knows whom it is asked for may leave out whose the passkey is.
  const unnamed = { question, answer: held.show(options as never, { holder: null }) }
  expect(await passFactorByPasskey(app, half!, unnamed)).toBeNull()
  expect((await at(half!.sessionId))?.factor).toBe('passed')
  expect((await eventsOf(member.id)).at(-1)).toEqual(['staff.factor_passed', { by: 'passkey' }])
})

test('a passkey gets an owner in though strangers have locked their password and their codes (19.4)', async () => {
  const { member, held, codes } = await holder()
  const waits = `update staff set failures = 30, wait_until = now() + interval '9 years',
    factor_failures = 30, factor_wait_until = now() + interval '9 years' where id = $1`
  await app.db.query({ text: waits, values: [member.id] })
  expect(await passFactor(app, member, codes[0] ?? '')).toBe(false)
  expect(await memberOf(await enter(held))).toMatchObject({ id: member.id, factor: 'passed' })
})

const spoilt: readonly (readonly [string, Spoiled])[] = [
  ['another origin', { origin: 'https://evil.example' }],
  ['the same name on another port', { origin: 'http://localhost:1' }],
  ['another site', { rpId: 'evil.example' }],
  ['another question', { challenge: 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' }],
  ['another ceremony', { type: 'webauthn.create' }],
  ['a device that recognised nobody', { isVerified: false }],
  ['a device that nobody touched', { isPresent: false }],
  ['another key', { isForged: true }],
  ['nobody', { holder: null }],
  ['somebody else', { holder: Buffer.from(crypto.randomUUID()).toString('base64url') }],
]
for (const [of, spoiled] of spoilt)
  test(`an answer of ${of} lets nobody in (19.4)`, async () => {
    const { held } = await holder()
    expect(await enter(held, spoiled)).toEqual({ kind: 'refused', why: 'unproven' })
    expect(await enter(held)).toMatchObject({ kind: 'in' })
  })

test('an answer serves once, in the browser that was asked, for five minutes, for what it was asked (19.4)', async () => {
  const { member, held } = await holder()
  const { options, question } = await asked()
  const answer = held.show(options as never)
  const come = (one: PasskeyQuestion | undefined) =>
    enterByPasskey(app, browserWith({ ...fresh, ...(one && { question: one }) }), answer, '/admin')
  expect(await come(undefined)).toEqual({ kind: 'refused', why: 'asked' })
  expect(await come({ ...question, of: 'factor' })).toEqual({ kind: 'refused', why: 'asked' })
  const elsewhere = (await asked()).question
  expect(await come(elsewhere)).toEqual({ kind: 'refused', why: 'unproven' })
  expect(await passFactorByPasskey(app, member, { question, answer })).toBe('asked')
  // Of two presses at once one gets in; a copied cookie with a copied answer does not.
  const both = await Promise.all([come(question), come(question)])
  expect(both.map(({ kind }) => kind).sort()).toEqual(['in', 'refused'])
  expect(await come(question)).toEqual({ kind: 'refused', why: 'asked' })
  const late = await asked()
  minutes(5)
  const shown = held.show(late.options as never)
  const cookie = { ...fresh, question: late.question }
  expect(await enterByPasskey(app, browserWith(cookie), shown, '/admin')).toEqual({
    kind: 'refused',
    why: 'asked',
  })
})

test('what is no answer of a passkey is none (19.4)', async () => {
  const { question } = await asked()
  const { held } = await holder()
  const { options } = await asked()
  const whole = JSON.parse(held.show(options as never))
  for (const answer of [
    'x',
    'null',
    '[]',
    '{}',
    JSON.stringify({ ...whole, rawId: 'AAAA' }),
    JSON.stringify({ ...whole, type: 'password' }),
    JSON.stringify({ ...whole, response: { ...whole.response, signature: '' } }),
    JSON.stringify({ ...whole, response: { ...whole.response, clientDataJSON: '!' } }),
    JSON.stringify({ ...whole, response: { ...whole.response, authenticatorData: 'AAAA' } }),
  ])
    expect(await enterByPasskey(app, browserWith({ ...fresh, question }), answer, '/admin')).toEqual({
      kind: 'refused',
      why: 'unproven',
    })
})

test('a count that goes back is refused, told to its member and entered in the log (19.4)', async () => {
  const { member, held } = await holder(true)
  expect(await enter(held)).toMatchObject({ kind: 'in' })
  expect(await enter(held, { counter: 9 })).toMatchObject({ kind: 'in' })
  expect(await enter(held, { counter: 9 })).toEqual({ kind: 'refused', why: 'copied' })
  expect(await enter(held, { counter: 0 })).toEqual({ kind: 'refused', why: 'copied' })
  const [kept] = await listPasskeys(app.db, member.id)
  expect(kept?.suspectedAt).toEqual(app.clock())
  expect((await eventsOf(member.id)).at(-1)).toEqual(['staff.passkey_suspected', {}])
  // Whoever does not have the passkey raises no alarm about it.
  const before = await eventsOf(member.id)
  expect(await enter(held, { counter: 1, isForged: true })).toEqual({ kind: 'refused', why: 'unproven' })
  expect(await eventsOf(member.id)).toEqual(before)
  expect(await enter(held, { counter: 10 })).toMatchObject({ kind: 'in' })
})

test('S1: a copied cookie dies with its row, and a removed member’s passkey is nothing from then on (19.4)', async () => {
  const { member, held } = await holder()
  const entrance = await enter(held)
  const inside = await memberOf(entrance)
  await signOut(app.db, inside!.sessionId, app.clock())
  expect(await memberOf(entrance)).toBeNull()
  const again = await enter(held)
  await removeMember(app.db, { email: member.email, actor: system, now: app.clock() })
  expect(await memberOf(again)).toBeNull()
  expect(await enter(held)).toEqual({ kind: 'refused', why: 'unknown' })
  expect(await listPasskeys(app.db, member.id)).toEqual([])
  // Let in again, they have none either.
  await addMember(app.db, { email: member.email, role: 'sales', actor: system, now: app.clock() })
  expect(await enter(held)).toEqual({ kind: 'refused', why: 'unknown' })
})

test('a reset of the second factor takes passkeys with it, and the sessions (19.4)', async () => {
  const { member, held } = await holder()
  await resetFactor(app, member.id, system)
  expect(await at(member.sessionId)).toBeNull()
  expect(await enter(held)).toEqual({ kind: 'refused', why: 'unknown' })
})

test('a removed passkey opens nothing, other sessions end, and the only second factor stays (19.4)', async () => {
  const { member, held } = await holder()
  const [first] = await listPasskeys(app.db, member.id)
  expect(await removePasskey(app, member, first?.id ?? '')).toBe('only')
  const { held: second, codes } = await addTo(member, 'Key')
  expect(codes).toEqual([])
  const elsewhere = await memberOf(await enter(held))
  const others = await holder()
  const [ofOther] = await listPasskeys(app.db, others.member.id)
  expect(await removePasskey(app, member, ofOther?.id ?? '')).toBe('gone')
  expect(await removePasskey(app, member, first?.id ?? '')).toBeNull()
  expect(await at(elsewhere!.sessionId)).toBeNull()
  expect(await at(member.sessionId)).not.toBeNull()
  expect(await enter(held)).toEqual({ kind: 'refused', why: 'unknown' })
  expect(await enter(second)).toMatchObject({ kind: 'in' })
  expect((await eventsOf(member.id)).map(([verb]) => verb)).toContain('staff.passkey_removed')
})

test('a recovery code does it on the day the device is lost, for whoever has no app (19.4)', async () => {
  const { member, codes } = await holder()
  expect(await passFactor(app, member, '000000')).toBe(false)
  expect(await passFactor(app, member, codes[0] ?? '')).toBe(true)
  expect(await passFactor(app, member, codes[0] ?? '')).toBe(false)
})

test('what is to be added is checked as what is shown: origin, question, browser, and whether it is known (19.4)', async () => {
  const { member } = await holder()
  const { options, question } = await askToAdd(app, member)
  expect(options).toMatchObject({
    rp: { id: site.rpId },
    excludeCredentials: [{ id: expect.any(String) }],
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
  const add = (answer: string, asked: PasskeyQuestion | undefined = question) =>
    addPasskey(app, member, { question: asked, answer, name: 'Other' })
  for (const spoiled of [
    { origin: 'https://evil.example' },
    { rpId: 'evil.example' },
    { challenge: 'AAAA' },
    { isVerified: false },
    { isPresent: false },
    { type: 'webauthn.get' },
  ])
    expect(await add(device(site).make(options as never, spoiled))).toBe('unproven')
  const made = device(site)
  const answer = made.make(options as never)
  expect(await add(answer, { ...question, of: 'factor' })).toBe('asked')
  expect(await addPasskey(app, member, { question: undefined, answer, name: 'Other' })).toBe('asked')
  expect(await add(answer)).toEqual([])
  const other = await holder()
  const asked = await askToAdd(app, other.member)
  const stolen = { question: asked.question, answer: made.make(asked.options as never), name: 'Theirs' }
  expect(await addPasskey(app, other.member, stolen)).toBe('kept_already')
})

test('what counts as a second factor is changed by whoever showed one lately (19.4)', async () => {
  const { member } = await holder()
  expect(mayChangeFactors(member, app.clock())).toBe(true)
  const later = (n: number) => new Date(app.clock().getTime() + n * 60_000)
  expect(mayChangeFactors(member, later(14))).toBe(true)
  expect(mayChangeFactors(member, later(15))).toBe(false)
  const nothingYet = await newMember()
  expect(mayChangeFactors(nothingYet, later(60))).toBe(true)
})

test('tries are counted by network, and a full one holds up no other (19.4)', async () => {
  const { held } = await holder()
  const { options, question } = await asked()
  const cookie = { ...fresh, question }
  const come = (network: string, answer = '{}') =>
    enterByPasskey(app, browserWith(cookie, network), answer, '/admin')
  for (let i = 0; i < 60; i++) expect(await come('noisy')).toEqual({ kind: 'refused', why: 'unproven' })
  expect(await come('noisy', held.show(options as never))).toEqual({ kind: 'refused', why: 'often' })
  expect(await come('calm', held.show(options as never))).toMatchObject({ kind: 'in' })
})
