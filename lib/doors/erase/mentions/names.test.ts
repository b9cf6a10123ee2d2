import { expect, test } from 'vitest'
import { finderOf, strikeNames } from './names.ts'

test('a name goes whole, whatever its case and spaces, and no part of another word', () => {
  expect(strikeNames('Ask ADA  Lovelace, not Adaline', ['Ada Lovelace', 'Ada'])).toBe(
    'Ask [erased], not Adaline',
  )
})

test('what names were taken out of names nobody any more, also where somebody is called as the mark is (17.4)', () => {
  const sought = ['Erased', 'erased@example.com']
  const without = strikeNames('Erased rang from erased@example.com', sought)
  expect(finderOf(sought)(without)).toBe(false)
  expect(without).not.toContain('@')
})
