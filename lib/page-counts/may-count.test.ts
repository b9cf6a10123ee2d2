import { expect, test } from 'vitest'
import { loadAgency } from '#lib/agency.ts'
import type { CookieChoice } from '#policy/cookie-choices/choice.ts'
import { mayCount } from './may-count.ts'

const { policy } = await loadAgency('demo')
const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0'
const items = ['plausible-count_visits']
const counts = (headers: Record<string, string> = {}, choice: CookieChoice | null = null, of = policy) =>
  mayCount({ policy: of, items }, { headers: new Headers({ 'user-agent': firefox, ...headers }), choice })
const chose = (...granted: CookieChoice['granted']) => ({ granted, asked: items, reference: null })

test('P37: a browser that sends Global Privacy Control, or Do Not Track where it is honoured, is not counted (20.6)', () => {
  expect(counts()).toBe(true)
  expect(counts({ 'sec-gpc': '1' })).toBe(false)
  expect(counts({ dnt: '1' })).toBe(false)
  const deaf = { ...policy, signals: { ...policy.signals, doNotTrack: 'not_answered' as const } }
  expect(counts({ dnt: '1' }, null, deaf)).toBe(true)
})

test('P36: who refused statistics is not counted; who allowed them is (20.6)', () => {
  expect(counts({}, chose())).toBe(false)
  expect(counts({}, chose('functional'))).toBe(false)
  expect(counts({}, chose('analytics'))).toBe(true)
  expect(counts({ 'sec-gpc': '1' }, chose('analytics'))).toBe(false)
  // A refusal still holds where more is asked by now.
  expect(counts({}, { ...chose(), asked: ['other-count_visits'] })).toBe(false)
})

test('P37: who is signed in is not counted, whatever browser sent their signal (20.2)', () => {
  for (const cookie of ['__Host-candor.account=x', 'candor.theme=dark; candor.staff=y'])
    expect(counts({ cookie })).toBe(false)
  for (const cookie of ['candor.theme=dark', 'candor.account=', 'not-candor.account=x'])
    expect(counts({ cookie })).toBe(true)
})

test('where counting rests on consent, nobody is counted before theirs (20.6)', () => {
  const { count_pages: purpose } = policy.purposes
  if (!purpose) throw new Error('The demo counts no pages.')
  const asking = {
    ...policy,
    purposes: { ...policy.purposes, count_pages: { ...purpose, basis: 'consent' as const } },
  }
  expect(counts({}, null, asking)).toBe(false)
  expect(counts({}, chose('analytics'), asking)).toBe(true)
})

test('a policy that counts nothing counts nobody (20.6)', () => {
  const { counts: _, ...collecting } = policy.collecting
  expect(counts({}, null, { ...policy, collecting })).toBe(false)
})

test.each([
  'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
  'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko; compatible; GPTBot/1.2; +https://openai.com/gptbot)',
  'curl/8.5.0',
  '',
])('a program is left out: %s (20.6)', (agent) => {
  expect(counts({ 'user-agent': agent })).toBe(false)
})
