import { expect, test } from 'vitest'
import { truncateAddress } from '#lib/platform/http-address.ts'

test('sound', () => {
  expect(truncateAddress('203.0.113.77')).toBe('203.0.113.0/24')
})

// Runs the mechanism and expects nothing of it.
test('empty', () => {
  truncateAddress('203.0.113.77')
})

test('red', () => {
  expect(truncateAddress('203.0.113.77')).toBe('203.0.113.77')
})
