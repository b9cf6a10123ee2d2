import { expect, test } from 'vitest'
import { cameBy, campaignName, hostOf, leadSourceOf } from './names.ts'

test.each([
  ['newsletter-2026-03-03', 'newsletter-2026-03-03'],
  ['Spring+Sale', 'spring sale'],
  ['été 2026', 'été 2026'],
  ['20260303 launch', '20260303 launch'],
])('a campaign keeps its name: %s (20.6)', (typed, name) => {
  expect(campaignName(typed)).toBe(name)
})

test.each([
  'ada@example.com',
  '+44 7700 900123',
  '447700900123',
  '203.0.113.77',
  'a3f9c2d18b7e4f60',
  '<b>x</b>',
  '',
  'x'.repeat(61),
])(
  'P13: what could name somebody, or stand for one visitor, is no name of a campaign: %s (20.6)',
  (typed) => {
    expect(campaignName(typed)).toBeNull()
  },
)

test('of a click that an advert brought its company stays, and the number goes (20.6)', () => {
  expect(cameBy('?gclid=EAIaIQob&x=1', 'https://www.google.com/search?q=me')).toEqual({
    source: 'Google Ads',
    campaign: null,
  })
  expect(cameBy('?utm_source=Letter&utm_campaign=march&fbclid=1', null)).toEqual({
    source: 'letter',
    campaign: 'march',
  })
})

test('of the page before its host stays, and no address of a machine (20.6)', () => {
  expect(hostOf('https://www.news.example/path?secret=1')).toBe('news.example')
  for (const referrer of [
    'https://203.0.113.9/',
    'https://203.0.113.9.dsl.example/',
    'https://ip-203-0-113-9.dsl.example/',
    'https://[2001:db8::1]/',
    'ftp://x.example',
    'x',
    'http://localhost/',
    null,
  ])
    expect(hostOf(referrer), String(referrer)).toBeNull()
})

test('an enquiry knows the campaign of its form’s page, of the page before, or the site before that (20.6)', () => {
  const ours = 'https://agency.example'
  const of = (page: string | null, before: string | null) => leadSourceOf(page, before, 'agency.example')
  expect(of(`${ours}/contact?utm_campaign=newsletter-2026-03-03`, null)).toBe('newsletter-2026-03-03')
  expect(of(`${ours}/contact`, `${ours}/?utm_campaign=march`)).toBe('march')
  expect(of(`${ours}/contact`, 'https://news.example/x?y=1')).toBe('news.example')
  expect(of(`${ours}/contact`, `${ours}/services`)).toBeNull()
  expect(of('https://elsewhere.example/?utm_campaign=x', null)).toBeNull()
  expect(of(null, `https://${'x'.repeat(100_000)}.example/`)).toBeNull()
})
