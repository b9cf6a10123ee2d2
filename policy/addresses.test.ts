import { describe, expect, test } from 'vitest'
import { normaliseEmail } from './addresses.ts'

describe('S11: addresses', () => {
  test.each([
    ['Ada.Lovelace@Example.COM', 'ada.lovelace@example.com'],
    ['  ada+news@example.co.uk ', 'ada+news@example.co.uk'],
    ['ａｄａ@example.com', 'ada@example.com'],
    ['用户@例え.jp', '用户@例え.jp'],
  ])('%s is %s', (input, address) => {
    expect(normaliseEmail(input)).toBe(address)
  })

  test.each([
    '"e@a.com"@b.com',
    'ada＠evil.com@example.com',
    'ada@example',
    'ada@@example.com',
    'ada@exam ple.com',
    'ada@example.com\r\nBcc: all@example.com',
    'a,b@example.com',
    '.ada@example.com',
    'ada@-example.com',
    'ada@127.0.0.1',
    'ada\u0000@example.com',
    'ada\u202e@example.com',
    'ada\ud800@example.com',
    `${'a'.repeat(65)}@example.com`,
    '',
  ])('%j is refused', (input) => {
    expect(normaliseEmail(input)).toBeNull()
  })

  test('a full-width sign counts as one @', () => {
    expect(normaliseEmail('ada＠example.com')).toBe('ada@example.com')
  })
})
