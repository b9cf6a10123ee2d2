import { expect, test } from 'vitest'
import { readReports } from './read-report.ts'

const old = (change: object = {}) =>
  JSON.stringify({
    'csp-report': {
      'document-uri': 'https://agency.example/services?q=secret',
      'effective-directive': 'script-src-elem',
      'blocked-uri': 'https://elsewhere.example/x.js?who=1',
      ...change,
    },
  })

test('both forms of report are read, as a host, a rule and the fixed parts of a page (20.4)', () => {
  const expected = [{ directive: 'script-src-elem', source: 'elsewhere.example', page: '/services' }]
  expect(readReports(old())).toEqual(expected)
  const body = {
    documentURL: 'https://agency.example/services',
    effectiveDirective: 'script-src-elem',
    blockedURL: 'https://elsewhere.example/x.js',
  }
  expect(readReports(JSON.stringify([{ type: 'csp-violation', body }]))).toEqual(expected)
})

test('S4: what an address opens or asks for is not kept (20.4)', () => {
  for (const [address, page] of [
    ['https://agency.example/unsubscribe/aGVsbG8.x1?y=z', '/unsubscribe/…'],
    ['https://agency.example/fr/thanks/Q-7F3K2M9X', '/fr/thanks/…'],
    ['https://agency.example/admin/leads/4f0e', '/admin'],
    ['https://agency.example/', '/'],
  ])
    expect(readReports(old({ 'document-uri': address }))).toMatchObject([{ page }])
})

test('what a browser’s extensions add, and rubbish, is nothing (20.4)', () => {
  for (const body of [
    '',
    '[]',
    'null',
    '{}',
    '[[[[',
    '{"csp-report": 1}',
    old({ 'blocked-uri': 'chrome-extension://abc/x.js' }),
    old({ 'effective-directive': 'x'.repeat(5_000) }),
    old({ 'document-uri': 'about:blank?' }).replace('about:blank?', ''),
  ])
    expect(readReports(body)).toEqual([])
  expect(readReports(`[${Array(500).fill(old()).join(',')}]`)).toHaveLength(20)
  expect(readReports(old({ 'blocked-uri': 'inline' }))).toMatchObject([{ source: 'inline' }])
})
