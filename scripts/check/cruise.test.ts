import { expect, test } from 'vitest'
import { cruisePrograms, importsOf } from './cruise.ts'
import { withFiles } from './testing/with-files.ts'

/** What a file of this text imports, as the cruise sees it. */
async function importsIn(text: string): Promise<string[]> {
  const names = ['one', 'three', 'five', 'six', 'seven', 'eight', 'comment', 'docs', 'string']
  const beside = Object.fromEntries(names.map((name) => [`${name}.ts`, `export const ${name} = 1`]))
  const { modules } = await withFiles({ ...beside, 'it.ts': text }, (folder) => cruisePrograms([], folder))
  return modules.filter(({ source }) => source === 'it.ts').flatMap(importsOf)
}

test('finds every way to import, each once', async () => {
  const text = [
    "import one, { type Two } from './one.ts'",
    'import {',
    '  three,',
    '  type Four,',
    "} from './three.ts'",
    "import type { Five } from './five.ts'",
    "export { six } from './six.ts'",
    "export * from './seven.ts'",
    "import { again } from './one.ts'",
    "  const { eight } = await import('./eight.ts')",
  ].join('\n')
  const found = new Set(await importsIn(text))
  expect([...found].sort()).toEqual(['eight.ts', 'five.ts', 'one.ts', 'seven.ts', 'six.ts', 'three.ts'])
})

test('takes no comment, string or plain export for an import', async () => {
  const text = [
    '// import { x } from "./comment.ts"',
    "/** import { x } from './docs.ts' */",
    'const said = "import { x } from \'./string.ts\'"',
    'const written = `',
    "import { x } from './string.ts'",
    '`',
    "export const from = 'here'",
    "export type Way = 'in' | 'out'",
    "export function take() { return 'x' }",
  ].join('\n')
  expect(await importsIn(text)).toEqual([])
})
