import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { sampleOf } from './sample.ts'
import { swapIn } from './swap.ts'

test('an empty test is exposed, and so is one that is red, misnamed, gone, or fails for a torn replacement alone', () => {
  const args = ['--import', 'tsx', `${import.meta.dirname}/testing/planted.ts`]
  // What is planted to fail is not told to whoever watches these tests.
  const env = { ...process.env, VITEST: undefined, NODE_ENV: undefined, CANDOR_PROGRESS: undefined }
  const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8', env: env as never })
  const said = stdout.trim().split('\n').at(-1) || stderr
  expect(JSON.parse(said)).toEqual({
    sound: [],
    empty: ['“empty” does not fail without what keeps it'],
    both: ['“empty” does not fail without what keeps it'],
    red: ['“red” does not pass as it is', '“red” does not fail without what keeps it'],
    misnamed: ['no test in scripts/knock-out/testing/planted-tests.ts is named /^nowhere$/'],
    gone: ['there is no scripts/knock-out/testing/gone.ts'],
    torn: [expect.stringContaining('fails since the replacement does not run: ReferenceError')],
  })
})

test('what a file itself uses by that name is replaced with it, and what is no export is refused', () => {
  const source = "export const limit = 'a'\n\nexport const rule = limit + ' b'\n"
  const swap = { file: 'x.ts', name: 'limit', isText: true, texts: { kind: '""' } }
  expect(swapIn(source, swap)).toContain(
    'export const limit = ({ "kind": "" })[process.env.KNOCKOUT] ?? limit__kept;',
  )
  expect(swapIn(source, swap).indexOf('export const limit')).toBeLessThan(
    swapIn(source, swap).indexOf('rule'),
  )
  expect(() => swapIn('const limit = 1', swap)).toThrow('neither as a function nor as a constant')
})

test('samples of four days hold everything, each once', () => {
  const all = Array.from({ length: 47 }, (_, index) => index)
  const days = [0, 1, 2, 3].map((day) => sampleOf(all, new Date(Date.UTC(2026, 10, 1 + day))))
  expect(days.flat().sort((a, b) => a - b)).toEqual(all)
})
