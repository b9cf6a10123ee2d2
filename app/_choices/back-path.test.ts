import { expect, test } from 'vitest'
import { readBackPath } from './back-path.ts'

test.each(['/', '/fr/services', '/work/harbour-hotels', '/fr/'])(
  'a choice leads back to %s (20.1)',
  (path) => {
    expect(readBackPath(path)).toBe(path)
  },
)

test.each(['//evil.example', 'https://evil.example', '/a?b', '/a#b', '/\\evil.example', '', null])(
  'and to nothing that is no page of ours: %j (20.1)',
  (typed) => {
    expect(readBackPath(typed)).toBeNull()
  },
)

test('whatever is typed is read at once: a long one that ends wrongly too (20.1)', () => {
  // One way to read each part: with several this would outlive whoever waits.
  expect(readBackPath(`/${'a'.repeat(198)}!`)).toBeNull()
  const long = `/${'a/'.repeat(99)}`
  expect(readBackPath(long)).toBe(long)
  expect(readBackPath(`/${'a'.repeat(10_000)}`)).toBeNull()
})
