import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { searchDigests, searchText, wordDigests } from './found-by.ts'
import { formsOf } from './word-forms.ts'

test('case, accents and width make no difference to a search', () => {
  expect(searchText(['Zoé ŁUKASZ', null, 'ＡＢＣ', 'q-7f3'])).toBe('zoe lukasz\nabc\nq-7f3')
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

test('letters that no accent makes are found by what people type for them (15.12)', () => {
  expect(searchText(['Łukaszewicz', 'Søren Đặng', 'Straße', 'Þór Ægir', 'Œuvre'])).toBe(
    'lukaszewicz\nsoren dang\nstrasse\nthor aegir\noeuvre',
  )
})

test.each([
  ['sardine', 'sardines'],
  ['box', 'boxes'],
  ['bakery', 'bakeries'],
  ['journal', 'journaux'],
  ['bateau', 'bateaux'],
])('%s and %s find each other in a message (15.12)', (one, several) => {
  const ring = new Map([[1, randomBytes(32)]])
  const finds = (q: string, text: string) =>
    searchDigests(ring, q).every((forms) => wordDigests(ring, text).some((word) => forms.includes(word)))
  expect(finds(one, `We tin ${several} here`)).toBe(true)
  expect(finds(several, `We tin one ${one}`)).toBe(true)
  expect(finds(one, 'We tin herring')).toBe(false)
})

test.each([
  ['print', 'printing'],
  ['printed', 'prints'],
  ['plan', 'planning'],
  ['price', 'pricing'],
  ['quickly', 'quick'],
  ['imprimer', 'imprimons'],
  ['imprimée', 'imprimer'],
  ['livraison', 'livraisons'],
  ['nationale', 'national'],
  ['المطبعة', 'مطبعة'],
  ['مطبعة', 'والمطبعات'],
  ['ميناء', 'للميناء'],
])('%s finds %s in a message, and the other way round (18.3)', (one, other) => {
  const ring = new Map([[1, randomBytes(32)]])
  const finds = (q: string, text: string) =>
    searchDigests(ring, q).every((forms) => wordDigests(ring, text).some((word) => forms.includes(word)))
  expect([finds(one, other), finds(other, one)]).toEqual([true, true])
  expect(finds(one, 'herring صيد hareng')).toBe(false)
})

test('of one word a bounded number of forms is looked up, and the word itself is among them (18.3)', () => {
  for (const word of ['communications', 'والمطبعات', 'imprimons', 'anticonstitutionnellement']) {
    expect(formsOf(word)).toContain(word)
    expect(formsOf(word).length).toBeLessThanOrEqual(29)
  }
})

test('other words stay apart: a stem is no fragment (18.3)', () => {
  expect(formsOf('stationery')).not.toContain('station')
  expect(formsOf('bed')).not.toContain('b')
  expect(formsOf('red')).not.toContain('ring')
})
