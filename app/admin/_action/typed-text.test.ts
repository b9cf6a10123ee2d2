import { expect, test } from 'vitest'
import { typedLine, typedText } from './typed-text.ts'

test('S6: one line holds no break and no control character, a null byte least of all', () => {
  expect(typedLine(10).parse(' Notes ')).toBe('Notes')
  for (const bad of ['', ' ', 'a\nBcc: x', 'a\0b', 'x'.repeat(11)]) {
    expect(typedLine(10).safeParse(bad).success, JSON.stringify(bad)).toBe(false)
  }
})

test('a text keeps its lines and tabs, and nothing else that cannot be seen', () => {
  expect(typedText(10).parse('a\r\n\tb\r')).toBe('a\n\tb')
  for (const bad of ['', '\n', 'a\0b', 'a\u001bb', 'x'.repeat(11)]) {
    expect(typedText(10).safeParse(bad).success, JSON.stringify(bad)).toBe(false)
  }
})
