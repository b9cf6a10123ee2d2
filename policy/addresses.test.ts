import { describe, expect, test } from 'vitest'
import { isPhone, normaliseEmail } from './addresses.ts'

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

  test.each(['ada＠example.com', 'ada﹫example.com', 'a＠b.com'])(
    '%j has no @ and is refused, however much its sign looks like one (15.8)',
    (input) => {
      expect(normaliseEmail(input)).toBeNull()
    },
  )

  test.each([
    'ada@bücher.example',
    'ada@BÜCHER.example',
    'ada@xn--bcher-kva.example',
    'Ada@XN--BCHER-KVA.Example',
    'ada@bu\u0308cher.example',
  ])('%s is one address in one spelling, the one that people read (15.8)', (input) => {
    expect(normaliseEmail(input)).toBe('ada@bücher.example')
  })

  test.each([
    ['a@faß.example', 'a@faß.example'],
    ['a@fass.example', 'a@fass.example'],
    ['a@مثال.إختبار', 'a@مثال.إختبار'],
    ['a@xn--mgbh0fb.xn--kgbechtv', 'a@مثال.إختبار'],
  ])('%s is %s (15.8)', (input, address) => {
    expect(normaliseEmail(input)).toBe(address)
  })

  test.each(['a@xn--a.example', 'a@xn--0000h.example', `a@${'ü'.repeat(60)}.example`, 'a@xn--.example'])(
    '%j names no domain there can be, and is refused (15.8)',
    (input) => {
      expect(normaliseEmail(input)).toBeNull()
    },
  )
})

describe('numbers', () => {
  test.each(['٠٦١٢٣٤٥٦٧٨', '۰۶۱۲۳۴۵۶۷۸', '06 12 34 56 78', '+44 20 7946 0018 ext. 4'])(
    '%s can be rung, in whatever digits it is written (15.9)',
    (input) => {
      expect(isPhone(input)).toBe(true)
    },
  )
})
