import { expect, test } from 'vitest'
import { openHold } from './memory.ts'

const mebibyte = 1024 ** 2

test('S10: a network has its share of the room for files, and takes nothing from the others (15.37)', () => {
  const first = openHold('203.0.113.7')
  const neighbour = openHold('203.0.113.250')
  const other = openHold('198.51.100.1')
  const six = openHold('2001:db8:1::1')
  const sameSix = openHold('2001:db8:1:ffff::2')
  expect(first.take(60 * mebibyte)).toBe(true)
  expect(neighbour.take(40 * mebibyte)).toBe(false)
  expect(neighbour.take(36 * mebibyte)).toBe(true)
  expect(other.take(60 * mebibyte)).toBe(true)
  expect([six.take(90 * mebibyte), sameSix.take(90 * mebibyte)]).toEqual([true, false])
  // All of it together: 60 + 36 + 60 + 90.
  const third = openHold('192.0.2.1')
  expect([third.take(11 * mebibyte), third.take(10 * mebibyte)]).toEqual([false, true])
  for (const hold of [first, neighbour, other, six, sameSix, third]) hold.release()
  first.release()
  expect(neighbour.take(96 * mebibyte)).toBe(true)
  neighbour.release()
})
