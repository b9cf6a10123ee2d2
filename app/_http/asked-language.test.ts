import { expect, test } from 'vitest'
import { askedLanguage } from './asked-language.ts'

const asks = (header?: string) => askedLanguage(new Headers(header ? { 'accept-language': header } : {}))

test('the desk speaks what a browser asks for first among its languages, and English where it has none of them (18.8)', () => {
  expect(asks('fr-CA,fr;q=0.9,en;q=0.5')).toBe('fr')
  expect(asks('de-DE,ar;q=0.8,en;q=0.7')).toBe('ar')
  expect(asks('en-GB,fr;q=0.9')).toBe('en')
  expect(asks('de')).toBe('en')
  expect(asks('*')).toBe('en')
  expect(asks()).toBe('en')
  expect(asks('fr;q=nonsense,;;,'.repeat(50))).toBe('en')
})
