import { expect, test } from 'vitest'
import { markOf } from './marks.ts'
import { countsOf, visitorOf } from './visit.ts'

const site = {
  pages: new Set(['/', '/services', '/contact', '/fr/contact']),
  forms: new Map([
    ['/contact', 'contact'],
    ['/fr/contact', 'contact'],
  ]),
  host: 'agency.example',
}
const asked = (url: string, headers: Record<string, string> = {}) =>
  countsOf({ url, headers: new Headers(headers) }, site).map(
    ({ kind, name, visits }) => `${kind} ${name} ${visits}`,
  )

test('a page counts where it begins a visit and where it goes on (20.6)', () => {
  expect(asked('/services')).toEqual(['page /services 1', 'source - 1'])
  expect(asked('/services', { referer: 'https://agency.example/' })).toEqual(['page /services 0'])
  expect(asked('/services', { 'sec-fetch-site': 'same-origin' })).toEqual(['page /services 0'])
  expect(asked('/services/', { referer: 'https://www.news.example/a?who=me' })).toEqual([
    'page /services 1',
    'source news.example 1',
  ])
})

test('a form’s page counts for the form too, whatever its language (20.6)', () => {
  expect(asked('/fr/contact')).toContain('seen contact 0')
})

test('what is no page of ours, and what nobody asked to see, is not counted (20.6)', () => {
  for (const url of ['/nothing', '/admin', '/assets/x.css', '/thanks/Q-7F3K2M9X', '', '?'])
    expect(asked(url), url).toEqual([])
  const unasked: Record<string, string>[] = [
    { 'sec-fetch-dest': 'empty' },
    { 'sec-purpose': 'prefetch;prerender' },
    { rsc: '1' },
  ]
  for (const header of unasked) expect(asked('/', header)).toEqual([])
})

test('100 kB of referrer or of address tell nothing, and take no time (20.6)', () => {
  const long = 'x'.repeat(100_000)
  expect(asked('/', { referer: `https://${long}.example/` })).toEqual(['page / 1', 'source - 1'])
  expect(asked(`/?utm_campaign=${long}&gclid=1`)).toEqual(['page / 1', 'source - 1'])
})

test('P13: an address is cut before anything is made of it (20.6)', () => {
  const program = new Headers({ 'user-agent': 'Firefox' })
  const first = visitorOf('203.0.113.7', program)
  expect(first).toEqual({ network: '203.0.113.0/24', program: 'Firefox' })
  expect(visitorOf('203.0.113.99', program)).toEqual(first)
  expect(visitorOf('2001:db8:1:2::9', program)?.network).toBe('2001:db8:1::/48')
  expect(visitorOf('nowhere', program)).toBeNull()
})

test('the same visitor sets another mark on another day (20.6)', () => {
  const visitor = { network: '203.0.113.0/24', program: 'Firefox' }
  expect(markOf(visitor, 'a')).toBe(markOf(visitor, 'a'))
  expect(markOf(visitor, 'a')).not.toBe(markOf(visitor, 'b'))
})
