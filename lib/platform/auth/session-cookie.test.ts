import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { openSession, sealSession, sessionCookieName, sessionCookieOptions } from './session-cookie.ts'

const secret = randomBytes(32)

test('a cookie gives back its session under its own secret alone', async () => {
  const value = await sealSession(secret, 'a-session', 60)
  expect(value).not.toContain('a-session')
  expect(await openSession(secret, value)).toBe('a-session')
  expect(await openSession(randomBytes(32), value)).toBeNull()
  // Not the last letter, of which only two bits count.
  const forged = value.replace(/.(?=.{9}$)/, (letter) => (letter === 'A' ? 'B' : 'A'))
  expect(await openSession(secret, forged)).toBeNull()
})

test('a cookie that is none, or too old, opens nothing', async () => {
  for (const value of [undefined, '', 'x', 'a.b.c.d.e', 'x'.repeat(5000)])
    expect(await openSession(secret, value)).toBeNull()
  expect(await openSession(secret, await sealSession(secret, 'a-session', -60))).toBeNull()
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
