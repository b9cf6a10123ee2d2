import { expect, test } from 'vitest'
import { findLine } from './find-line.ts'

const source = `export const policy = definePolicy({
  purposes: {
    answer: { basis: 'contract' },
  },
  cookies: { 'candor.staff': { life: { hours: 12 } } },
  retention: {
    answer: {
      clock: 'never',
    },
  },
})`

test.each([
  [[], 1],
  [['purposes', 'answer'], 3],
  [['retention', 'answer'], 7],
  [['retention', 'answer', 'clock'], 8],
  [['cookies', 'candor.staff', 'life'], 5],
  [['retention', 'answer', 'spread_in'], 7],
])('%j begins on line %i', (path, line) => {
  expect(findLine(source, path)).toBe(line)
})
