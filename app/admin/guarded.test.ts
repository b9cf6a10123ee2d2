import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { deskGets, deskPages, deskPosts } from '#e2e/fixtures/desk-routes.ts'

const folder = import.meta.dirname
const entries = globSync(['admin/**/{page,route}.{ts,tsx}', 'api/exports/**/route.ts'], {
  cwd: `${folder}/..`,
})
  .map((file) => file.replaceAll('\\', '/'))
  .sort()

/** Where actions are declared, and the paths that they say they are posted to. */
const actionFiles = globSync('**/*actions.{ts,tsx}', { cwd: folder }).filter(
  (file) => !file.startsWith('_action/'),
)
const actions = actionFiles.flatMap((file) => {
  const source = readFileSync(`${folder}/${file}`, 'utf8')
  return [
    ...source.matchAll(
      /export const (\w+) = (?:deskAction|publicAction|uploadAction)\(\s*\{\s*path: '([^']+)'/g,
    ),
  ].map(([, name = '', path = '']) => ({ file, name, path }))
})

/** The ways in, and what says only that something is not there. They read no record but the link itself. */
const open = [
  'admin/[...missing]/route.ts',
  // Each action looks for itself who may.
  'admin/do/[...action]/route.ts',
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

/** Every place of the desk whose code says so: a handler or page by its file, an action by its path. */
function saying(words: RegExp): string[] {
  const files = entries.filter((entry) => words.test(readFileSync(`${folder}/../${entry}`, 'utf8')))
  const found = actionFiles.flatMap((file) => {
    const parts = readFileSync(`${folder}/${file}`, 'utf8').split(
      /(?=^export const \w+ = (?:desk|public|upload)Action\()/m,
    )
    return parts
      .filter((part) => words.test(part))
      .flatMap((part) => /path: '\/([^']+)'/.exec(part)?.[1] ?? [])
  })
  return [...files, ...found].sort()
}

test('only the ways in are open to strangers', () => {
  expect(saying(/strangerPost\(|= publicAction\(/)).toEqual([
    'admin/forgotten/ask',
    'admin/passkeys/ask-to-enter',
    'admin/sign-in/with-link',
    'admin/sign-in/with-passkey',
    'admin/sign-in/with-password',
    'admin/sign-in/with-provider',
  ])
  expect(open.every((entry) => entries.includes(entry))).toBe(true)
})

test('only the question for the second factor, its answer and the way out are open before it is given', () => {
  expect(saying(/requireSession\(|sessionPost\(|opens: 'session'/)).toEqual([
    'admin/passkeys/ask-for-factor',
    'admin/second-factor/check',
    'admin/second-factor/page.tsx',
    'admin/second-factor/passkey',
    'admin/sign-out',
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
  const found = entries
    .flatMap((entry) => methods(entry).map((method) => `${method} ${entry}`))
    // It hands a post on to the actions.
    .filter((entry) => entry !== 'POST admin/do/[...action]/route.ts')
  const listed = [
    ...Object.keys(deskPages).map((entry) => `page ${entry}`),
    ...Object.keys(deskGets).map((entry) => `GET ${entry}`),
    ...Object.keys(deskPosts).map((entry) => `POST ${entry}`),
  ]
  const declared = actions.map(({ path }) => `POST ${path.slice(1)}`)
  expect(listed.sort()).toEqual([...found, ...declared].sort())
})

test('every action is declared once, and in a file whose name says so, by which it is served', () => {
  const declared = globSync('**/*.{ts,tsx}', { cwd: folder })
    .filter((file) => !file.includes('.test.'))
    .flatMap((file) =>
      [...readFileSync(`${folder}/${file}`, 'utf8').matchAll(/= (?:desk|public|upload)Action\(/g)].map(
        () => file,
      ),
    )
  expect(declared.sort()).toEqual(actions.map(({ file }) => file).sort())
  expect(new Set(actions.map(({ path }) => path)).size).toBe(actions.length)
})
