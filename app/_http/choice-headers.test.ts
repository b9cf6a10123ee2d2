import { expect, test } from 'vitest'
import { permissionsPolicy } from '#lib/platform/permissions-policy.ts'
import { sourcesFor } from '#policy/cookie-choices/allowed.ts'
import { type AskedCategory, askedCategories } from '#policy/cookie-choices/categories.ts'
import { choiceCookie, writeChoice } from '#policy/cookie-choices/choice.ts'
import type { Question } from '#policy/cookie-choices/question.ts'
import { headersByChoice } from './choice-headers.ts'
import { constantHeaders, headersOf } from './constant-headers.ts'
import { askingPolicy, documentPolicy } from './content-security.ts'

const script = (adapter: string, category: AskedCategory) => ({
  adapter,
  category,
  id: 'x',
  sources: { script: [`${adapter}.example`], img: [`i.${adapter}.example`] },
  cookies: [],
  storage: [],
})
const question = (honoured = { globalPrivacyControl: true, doNotTrack: false }): Question => ({
  items: ['counter-count_visits', 'pixel-targeted_advertising'],
  scripts: [script('counter', 'analytics'), script('pixel', 'targeting')],
  honoured,
})

/** What the framework answers by these headers: every condition must hold, and the last of a name counts. */
function policyFor(
  of: Question,
  cookie: string | undefined,
  headers: Record<string, string> = {},
): string | undefined {
  const holds = ({ type, key, value }: { type: string; key: string; value: string }) => {
    const given = type === 'cookie' ? (key === choiceCookie ? cookie : undefined) : headers[key]
    return given !== undefined && new RegExp(`^${value}$`).test(given)
  }
  return headersByChoice(of, '/:path*')
    .filter(({ has = [], missing = [] }) => has.every(holds) && !missing.some(holds))
    .at(-1)
    ?.headers.find(({ key }) => key === 'Content-Security-Policy')?.value
}

test('S3: a document knows the hosts of what was agreed to in this browser, and of nothing else (20.4)', () => {
  for (const honoured of [
    { globalPrivacyControl: true, doNotTrack: false },
    { globalPrivacyControl: true, doNotTrack: true },
    { globalPrivacyControl: false, doNotTrack: false },
  ])
    for (const granted of [
      [],
      ['analytics'],
      ['targeting'],
      ['analytics', 'targeting'],
      askedCategories,
    ] as const)
      for (const asked of [
        question().items,
        question().items.slice(1),
        [...question().items, 'gone-count_visits'],
        ['a-a', ...question().items],
      ])
        for (const [gpc, dnt] of [
          ['0', '0'],
          ['1', '0'],
          ['0', '1'],
          ['1', '1'],
        ] as const) {
          const cookie = writeChoice({ granted, asked, reference: 'K-7F3K2M9X' })
          const signals = { globalPrivacyControl: gpc === '1', doNotTrack: dnt === '1' }
          const expected = askingPolicy(sourcesFor(question(honoured), cookie, signals))
          expect(
            policyFor(question(honoured), cookie, { 'sec-gpc': gpc, dnt }),
            `${cookie} ${gpc} ${dnt}`,
          ).toBe(expected)
        }
})

test('S3: a cookie that we did not write allows nothing, and costs nothing to read (20.4)', () => {
  const quiet = askingPolicy([])
  const items = question().items.join('~')
  for (const cookie of [
    undefined,
    '',
    '1',
    `1.at.${items}`,
    `1.at.${items}.K-1`,
    `1.ta.${items}.0`,
    'x'.repeat(4_096),
  ])
    expect(policyFor(question(), cookie)).toBe(quiet)
  const endless = `1.at.${Array(180).fill(question().items[0]).join('~')}`
  expect(policyFor(question(), endless)).toBe(quiet)
})

test('S3: where nothing is asked documents run no script at all, as before (20.4)', () => {
  expect(headersOf(null)).toBe(constantHeaders)
  expect(documentPolicy).toContain("script-src 'none'")
  expect(askingPolicy([])).not.toMatch(/unsafe|https?:/)
})

test('P66: no page lets a browser give anybody’s place away (20.2)', () => {
  expect(permissionsPolicy()).toMatch(/(^|, )geolocation=\(\)/)
  const everywhere = constantHeaders.find(({ source }) => source === '/:path*')
  expect(everywhere?.headers).toContainEqual({ key: 'Permissions-Policy', value: permissionsPolicy() })
})

test('S3, S9: a page of one person has no host of others in its policy, and one whose address opens something tells nobody of it (20.4)', () => {
  const matching = (path: string) =>
    headersOf(question())
      .filter(({ source, has }) => !has && isOf(source, path))
      .flatMap(({ headers }) => headers)
  const last = (path: string, name: string) => matching(path).findLast(({ key }) => key === name)?.value
  for (const prefix of ['', '/fr', '/ar']) {
    for (const path of [
      '/account',
      '/account/enquiries/x',
      '/privacy/choices',
      '/privacy/requests/x',
      '/privacy/package/x',
    ])
      expect([path, last(prefix + path, 'Content-Security-Policy')]).toEqual([
        path,
        // It takes away what is not agreed to any more, by a script of ours.
        path === '/privacy/choices' ? askingPolicy([]) : documentPolicy,
      ])
    for (const path of [
      '/privacy/requests/x',
      '/privacy/transfer/x',
      '/privacy/certificate/x',
      '/preferences/x',
    ])
      expect([path, last(prefix + path, 'Referrer-Policy')]).toEqual([path, 'no-referrer'])
    expect(last(`${prefix}/services`, 'Content-Security-Policy')).toBe(askingPolicy([]))
  }
})

/** Whether the framework takes a path for one of this source: one parameter that holds all of it. */
function isOf(source: string, path: string): boolean {
  if (source === '/:path*') return true
  const [, pattern] = /^\/:path\((.*)\)$/.exec(source) ?? []
  return pattern !== undefined && new RegExp(`^/(?:${pattern})$`).test(path)
}
