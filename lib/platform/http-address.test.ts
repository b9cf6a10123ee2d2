import { expect, test } from 'vitest'
import { truncateAddress } from './http-address.ts'

test.each([
  ['203.0.113.77', '203.0.113.0/24'],
  ['::ffff:203.0.113.77', '203.0.113.0/24'],
  ['2001:db8:85a3:1:2:3:4:5', '2001:db8:85a3::/48'],
  ['2001:db8::1', '2001:db8:0::/48'],
  ['::1', '0:0:0::/48'],
  ['unknown', null],
])('P13: %s is kept as %s', (address, kept) => {
  expect(truncateAddress(address)).toBe(kept)
})
