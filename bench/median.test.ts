import { expect, test } from 'vitest'
import { median } from './median.ts'

test.each([
  [[3], 3],
  [[3, 1, 2], 2],
  [[4, 1, 2, 3], 2.5],
])('of %j it is %f', (values, middle) => {
  expect(median(values)).toBe(middle)
})
