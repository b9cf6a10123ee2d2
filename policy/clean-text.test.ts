import { describe, expect, test } from 'vitest'
import { cleanLine, cleanText } from './clean-text.ts'

describe('what no person sees is cleaned, not refused (15.12)', () => {
  test.each([
    ['Ada\tLovelace', 'Ada Lovelace'],
    ['Ada\u000bLovelace', 'Ada Lovelace'],
    ['\ufeffAda\u200b Lovelace\u0000', 'Ada Lovelace'],
    ['Ada\u0008\u001b[31m', 'Ada[31m'],
    ['Ada\ud800', 'Ada'],
    ['Ada\u2028Lovelace', 'Ada Lovelace'],
    ['invoice\u202Efdp.exe', 'invoicefdp.exe'],
    ['  Ada \u0085 ', 'Ada'],
  ])('%j is the line %j', (typed, kept) => {
    expect(cleanLine(typed)).toBe(kept)
  })

  test.each([
    ['Slide one\u000bSlide two', 'Slide one\nSlide two'],
    ['a\r\nb\rc\u2029d\u000ce\u0085f', 'a\nb\nc\nd\ne\nf'],
    ['a\tb', 'a\tb'],
    ['a\u0000b\u200b', 'ab'],
  ])('%j is the text %j', (typed, kept) => {
    expect(cleanText(typed)).toBe(kept)
  })

  test.each(['👩‍👩‍👧‍👦', 'می‌خواهم', 'سُلَيمان', 'Z͑ͫ̓ͪ̂algo', '\u200fab\u200e'])(
    '%s means something and stays',
    (text) => {
      expect(cleanLine(text)).toBe(text)
      expect(cleanText(text)).toBe(text)
    },
  )

  test('a line break in a line stays, so that whoever takes lines can refuse it (S6)', () => {
    expect(cleanLine('Ada\r\nBcc: x')).toBe('Ada\nBcc: x')
  })
})
