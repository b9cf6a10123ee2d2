import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { ownCookies } from '#agencies/policy-parts/cookies.ts'
import {
  cookieDays,
  knownBy,
  openCookie,
  sealCookie,
  sessionCookieName,
  sessionCookieOptions,
} from './session-cookie.ts'

const secret = randomBytes(32)
const ada = { memberId: '0b7d9b7e-3f0e-4c26-9d0a-6f3f5d0c1a11', device: 'a-device' }
const carried = { sessionId: 'a-session', known: [ada], departures: [{ state: 's', values: { nonce: 'n' } }] }
const nothing = { sessionId: null, known: [], departures: [] }

test('a cookie gives back its session under its own secret alone', async () => {
  const value = await sealCookie(secret, carried)
  expect(value).not.toContain('a-session')
  expect(await openCookie(secret, value)).toEqual(carried)
  expect(await openCookie(randomBytes(32), value)).toEqual(nothing)
  // Not the last letter, of which only two bits count.
  const forged = value.replace(/.(?=.{9}$)/, (letter) => (letter === 'A' ? 'B' : 'A'))
  expect(await openCookie(secret, forged)).toEqual(nothing)
})

test('a cookie that is none, or too old, opens nothing', async () => {
  for (const value of [undefined, '', 'x', 'a.b.c.d.e', 'x'.repeat(5000)])
    expect(await openCookie(secret, value)).toEqual(nothing)
  expect(await openCookie(secret, await sealCookie(secret, carried, -60))).toEqual(nothing)
})

test('S4: over TLS the cookie is bound to the host', () => {
  const expires = new Date('2026-03-02T21:00:00Z')
  expect(sessionCookieName('https://agency.example')).toBe('__Host-candor.staff')
  expect(sessionCookieName('http://localhost:3000')).toBe('candor.staff')
  expect(sessionCookieOptions('https://agency.example', expires)).toEqual({
    httpOnly: true,
    sameSite: 'lax',
    secure: true,
    path: '/',
    expires,
  })
})

test('a cookie that two departures with long addresses overfill drops the older one, and holds the question of a passkey (19.4)', async () => {
  const away = (state: string) => ({ state, values: { leads: `/admin/${'x'.repeat(1500)}`, nonce: state } })
  const question = { of: 'enter', challenge: 'c'.repeat(43), at: 1 } as const
  const full = { sessionId: 'a-session', known: [ada], departures: [away('new'), away('old')], question }
  const value = await sealCookie(secret, full)
  expect(value.length).toBeLessThanOrEqual(3800)
  expect(await openCookie(secret, value)).toEqual({ ...full, departures: [away('new')] })
})

test('a browser that several share is known by the last three, each under one name (15.39)', () => {
  const [bert, carol, dora] = ['b', 'c', 'd'].map((memberId) => ({ memberId, device: memberId }))
  expect(knownBy([ada], ada.memberId, 'another')).toEqual([ada])
  expect(knownBy([bert, carol, ada] as never, 'd', 'd')).toEqual([dora, bert, carol])
})

test('P33: the cookie lives as long as every policy says', () => {
  expect(ownCookies['candor.staff'].life).toEqual({ days: cookieDays })
})
