import { expect, test } from 'vitest'
import { typedLine, typedText } from './typed-text.ts'

test('S6: one line holds no break; what nobody sees is left out of it, a null byte least of all kept (15.12)', () => {
  expect(typedLine(10).parse(' Notes ')).toBe('Notes')
  expect(typedLine(10).parse('a\0b\tc')).toBe('ab c')
  for (const bad of ['', ' ', 'a\nBcc: x', '\0', 'x'.repeat(11)]) {
    expect(typedLine(10).safeParse(bad).success, JSON.stringify(bad)).toBe(false)
  }
})

test('a text keeps its lines and tabs, and nothing else that cannot be seen', () => {
  expect(typedText(10).parse('a\r\n\tb\r')).toBe('a\n\tb')
  expect(typedText(10).parse('a\0\u001bb')).toBe('ab')
  for (const bad of ['', '\n', '\0', 'x'.repeat(11)]) {
    expect(typedText(10).safeParse(bad).success, JSON.stringify(bad)).toBe(false)
  }
})
