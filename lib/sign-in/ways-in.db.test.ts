import { expect, test } from 'vitest'
import { openCookie, type StaffCookie } from '#lib/platform/auth/session-cookie.ts'
import { digestBytes } from '#lib/platform/crypto/digest.ts'
import { system } from '#lib/record-event.ts'
import { addMember, removeMember } from '#lib/staff/members.ts'
import { findSignedIn } from '#lib/staff/queries.ts'
import { openTestApp } from '#lib/testing/open-app.ts'
import { choosePassword } from './password.ts'
import { signOut } from './session.ts'
import { type Entrance, enterByLink, enterByPassword } from './ways-in.ts'

const app = await openTestApp('2026-11-02T10:00:00Z')
const known = [{ memberId: crypto.randomUUID(), device: 'a-device' }]
const cookie: StaffCookie = { sessionId: null, known, departures: [{ state: 's', values: { nonce: 'n' } }] }
const browser = { cookie, device: 'Firefox', caller: digestBytes('a network') }
const password = 'a calm long sentence'

const carriedBy = (entrance: Entrance) =>
  openCookie(app.keys.auth, entrance.kind === 'in' ? entrance.cookie : undefined)
const memberOf = async (entrance: Entrance) =>
  findSignedIn(app.db, (await carriedBy(entrance)).sessionId ?? crypto.randomUUID(), app.clock())

let count = 0
async function settle() {
  const email = `member${++count}@agency.example`
  const made = await addMember(app.db, { email, role: 'sales', actor: system, now: app.clock() })
  if ('fault' in made) throw new Error(made.fault)
  const entrance = await enterByLink(app, browser, made.token)
  const member = await memberOf(entrance)
  const at = { staffId: made.id, sessionId: member!.sessionId, current: '', chosen: password }
  expect(await choosePassword(app.db, at, app.clock())).toBeNull()
  return { id: made.id, email, token: made.token, entrance }
}

test('a link and a password come in through next-auth, and what the browser is known by stays (19.1)', async () => {
  const { id, email, entrance } = await settle()
  expect(await memberOf(entrance)).toMatchObject({ id })
  const again = await enterByPassword(app, browser, { email, password }, '/admin/leads')
  expect(again).toMatchObject({ kind: 'in', next: '/admin/leads' })
  expect(await memberOf(again)).toMatchObject({ id })
  // Who was on the way by a provider is not any more.
  expect(await carriedBy(again)).toMatchObject({ known, departures: [] })
})

test('a used link, a wrong password and an unknown address open nothing (19.1)', async () => {
  const { email, token } = await settle()
  expect(await enterByLink(app, browser, token)).toEqual({ kind: 'refused', why: 'wrong' })
  for (const typed of [
    { email, password: 'another long sentence' },
    { email: 'nobody@agency.example', password },
    { email: '', password: '' },
  ])
    expect(await enterByPassword(app, browser, typed, '/admin')).toEqual({ kind: 'refused', why: 'wrong' })
})

test('S1: a copied cookie dies with its row, and a removed member is out at the next request (19.1)', async () => {
  const { id, email, entrance } = await settle()
  const { sessionId } = await carriedBy(entrance)
  await signOut(app.db, sessionId ?? '', app.clock())
  expect(await memberOf(entrance)).toBeNull()
  const second = await enterByPassword(app, browser, { email, password }, '/admin')
  expect(await memberOf(second)).toMatchObject({ id })
  await removeMember(app.db, { email, actor: system, now: app.clock() })
  expect(await memberOf(second)).toBeNull()
})

test('S10: a way in by password leads to a page of the desk alone (19.1)', async () => {
  const { email } = await settle()
  const entrance = await enterByPassword(app, browser, { email, password }, 'https://evil.example')
  expect(entrance).toMatchObject({ kind: 'in', next: '/admin' })
})

test('a database that is away is no wrong password, and no link that was used: it is told as what it is (19.1)', async () => {
  const { email, token } = await settle()
  const away = new Error('connect ECONNREFUSED')
  const broken = () => Promise.reject(away)
  const without = { ...app, db: { ...app.db, query: broken, transaction: broken } }
  await expect(enterByPassword(without, browser, { email, password }, '/admin')).rejects.toBe(away)
  await expect(enterByLink(without, browser, token)).rejects.toBe(away)
})
