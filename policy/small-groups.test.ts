import { expect, test } from 'vitest'
import { hideSmall } from './small-groups.ts'

test('P22: a group of one to four keeps its number to itself, five and none may be told', () => {
  const groups = [0, 1, 4, 5, 6].map((count) => ({ name: String(count), count }))
  expect(hideSmall(groups).map(({ count }) => count)).toEqual([0, null, null, 5, 6])
})
