import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { deskGets, deskPages, deskPosts } from '#e2e/fixtures/desk-routes.ts'

const folder = import.meta.dirname
const entries = globSync(['admin/**/{page,route,actions}.{ts,tsx}', 'api/exports/**/route.ts'], {
  cwd: `${folder}/..`,
})
  .map((file) => file.replaceAll('\\', '/'))
  .sort()

/** The ways in, and what says only that something is not there. They read no record but the link itself. */
const open = [
  'admin/[...missing]/route.ts',
  'admin/forgotten/page.tsx',
  'admin/sign-in/[token]/page.tsx',
  'admin/sign-in/page.tsx',
  'admin/unavailable/route.ts',
  'api/exports/schema.json/route.ts',
]

/** Whatever Next calls in such a file: a page's default export, or a handler's method. */
const calledByNext =
  /export (?:default async function|const (?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)\b|(?:async )?function (?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS)\b)/g

test('S1: every page and handler of the desk goes through the wrapper', () => {
  expect(entries.length).toBeGreaterThan(20)
  for (const entry of entries.filter((file) => !open.includes(file))) {
    const source = readFileSync(`${folder}/../${entry}`, 'utf8')
    if (entry.endsWith('page.tsx'))
      expect(source, entry).toMatch(/await require(?:Staff\('[a-z._]+'\)|(?:Settled|Member|Session)\(\))/)
    else {
      const handlers = source.match(calledByNext) ?? []
      const wrapped =
        source.match(
          /export const (?:GET|POST) = (?:staffPost|staffUpload|staffGet|memberPost|sessionPost|strangerPost)\(/g,
        ) ?? []
      expect(handlers.length, entry).toBeGreaterThan(0)
      expect(wrapped.length, entry).toBe(handlers.length)
    }
  }
})

test('only the ways in are open to strangers', () => {
  const strangers = entries.filter((entry) =>
    readFileSync(`${folder}/../${entry}`, 'utf8').includes('strangerPost('),
  )
  expect(strangers).toEqual([
    'admin/forgotten/ask/route.ts',
    'admin/sign-in/with-link/route.ts',
    'admin/sign-in/with-password/route.ts',
  ])
  expect(open.every((entry) => entries.includes(entry))).toBe(true)
})

test('only the question for the second factor, its answer and the way out are open before it is given', () => {
  const early = entries.filter((entry) =>
    /requireSession\(|sessionPost\(/.test(readFileSync(`${folder}/../${entry}`, 'utf8')),
  )
  expect(early).toEqual([
    'admin/second-factor/check/route.ts',
    'admin/second-factor/page.tsx',
    'admin/sign-out/route.ts',
  ])
})

test('S1: every page and handler is listed with whom it opens to, so that the walk through all of them finds it', () => {
  const methods = (entry: string) => {
    if (entry.endsWith('page.tsx')) return ['page']
    const source = readFileSync(`${folder}/../${entry}`, 'utf8')
    return ['GET', 'POST'].filter((method) =>
      new RegExp(`export (?:const|(?:async )?function) ${method}\\b`).test(source),
    )
  }
  const found = entries.flatMap((entry) => methods(entry).map((method) => `${method} ${entry}`))
  const listed = [
    ...Object.keys(deskPages).map((entry) => `page ${entry}`),
    ...Object.keys(deskGets).map((entry) => `GET ${entry}`),
    ...Object.keys(deskPosts).map((entry) => `POST ${entry}`),
  ]
  expect(listed.sort()).toEqual(found.sort())
})
