import { expect, test } from 'vitest'
import { openAccountCookie, sealAccountCookie } from './account-cookie.ts'

const secret = 'a secret of the account cookie'
const away = (state: string, length: number) => ({
  state,
  values: { leads: '/account', state: 'x'.repeat(length), nonce: state },
})
const pending = {
  issuer: 'https://www.facebook.com',
  subject: '1234',
  name: 'Ada Lovelace',
  email: 'ada@example.com',
  at: 1,
} as const

test('a cookie that two departures overfill drops the older one, and keeps who is in and what a network said (19.2)', async () => {
  const full = {
    sessionId: 'a-session',
    browser: 'a browser',
    departures: [away('new', 1500), away('old', 1500)],
    pending,
  }
  const value = await sealAccountCookie(secret, full)
  expect(value.length).toBeLessThanOrEqual(3800)
  expect(await openAccountCookie(secret, value)).toEqual({ ...full, departures: [away('new', 1500)] })
})

test('two departures that fit both come back, and of three tabs the oldest is left out (19.2)', async () => {
  const [third, second, first] = ['third', 'second', 'first'].map((state) => away(state, 200))
  const carried = { sessionId: null, browser: null, departures: [third, second, first] as never }
  const opened = await openAccountCookie(secret, await sealAccountCookie(secret, carried))
  expect(opened).toEqual({ sessionId: null, browser: null, departures: [third, second] })
})

test('one departure that fits in no cookie is dropped whole, and the session stays (19.2)', async () => {
  const carried = { sessionId: 'a-session', browser: null, departures: [away('huge', 6000)] }
  const opened = await openAccountCookie(secret, await sealAccountCookie(secret, carried))
  expect(opened).toEqual({ sessionId: 'a-session', browser: null })
})
