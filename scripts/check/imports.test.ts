import { expect, test } from 'vitest'
import { importsOf } from './imports.ts'

test('finds every way to import, each once', () => {
  const text = [
    "import 'server-only'",
    "import one, { type Two } from './one.ts'",
    'import {',
    '  three,',
    '  type Four,',
    "} from '../three.ts'",
    "import type { Five } from './five.ts'",
    "export { six } from './six.ts'",
    "export * from './seven.ts'",
    "import { again } from './one.ts'",
    "  const { eight } = await import('./eight.ts')",
    `  const nine = import(\`../agencies/\${id}/index.ts\`)`,
  ].join('\n')
  expect(importsOf(text)).toEqual([
    'server-only',
    './one.ts',
    '../three.ts',
    './five.ts',
    './six.ts',
    './seven.ts',
    './eight.ts',
    `../agencies/\${id}/index.ts`,
  ])
})

test('takes no comment, string or plain export for an import', () => {
  const text = [
    '// import { x } from "./comment.ts"',
    " * import { x } from './docs.ts'",
    'const said = "import { x } from \'./string.ts\'"',
    "export const from = 'here'",
    "export type Way = 'in' | 'out'",
    "export function take() { return 'x' }",
  ].join('\n')
  expect(importsOf(text)).toEqual([])
})
