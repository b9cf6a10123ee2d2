import { expect, test } from 'vitest'
import { findCycles } from './cycles.ts'

const graphOf = (arrows: Record<string, string[]>) =>
  new Map(Object.entries(arrows).map(([file, files]) => [file, { files, packages: [] }]))

test('a diamond is no circle', () => {
  expect(findCycles(graphOf({ a: ['b', 'c'], b: ['d'], c: ['d'], d: [] }))).toEqual([])
})

test('a circle is found once, with its way', () => {
  const found = findCycles(graphOf({ start: ['a'], a: ['b'], b: ['c'], c: ['a'] }))
  expect(found).toEqual([expect.stringContaining('a → b → c → a')])
})
