import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { searchText, wordDigests } from './found-by.ts'

test('case, accents and width make no difference to a search', () => {
  expect(searchText(['Zoé ŁUKASZ', null, 'ＡＢＣ', 'q-7f3'])).toBe('zoe łukasz\nabc\nq-7f3')
})

test('a word has one digest under a ring, whatever stands around it, and another under another', () => {
  const ring = new Map([[1, randomBytes(32)]])
  const [harbour] = wordDigests(ring, 'Harbour')
  expect(wordDigests(ring, 'A sign for the (harbour).')).toContain(harbour)
  expect(wordDigests(new Map([...ring, [2, randomBytes(32)]]), 'harbour')).toEqual([harbour])
  expect(wordDigests(new Map([[1, randomBytes(32)]]), 'harbour')).not.toContain(harbour)
})

test('short words are not kept, and a long text has bounds', () => {
  const ring = new Map([[1, randomBytes(32)]])
  expect(wordDigests(ring, 'we go to it')).toEqual([])
  expect(wordDigests(ring, Array.from({ length: 5000 }, (_, i) => `word${i}`).join(' '))).toHaveLength(400)
  expect(wordDigests(ring, 'لافتة للميناء')).toHaveLength(2)
})
