import { expect, test } from 'vitest'
import { callerAddress } from './caller-address.ts'

const seen = (value: string, trusted: number) =>
  callerAddress(new Headers(value ? { 'x-forwarded-for': value } : {}), trusted)

test('S10: an address is believed only as far as the proxies are trusted', () => {
  expect(seen('203.0.113.7', 0)).toBe('203.0.113.7')
  expect(seen('198.51.100.1, 203.0.113.7', 1)).toBe('203.0.113.7')
  expect(seen('198.51.100.1, 203.0.113.7, 192.0.2.9', 2)).toBe('203.0.113.7')
  expect(seen('203.0.113.7', 2)).toBeNull()
  expect(seen('', 0)).toBeNull()
})
