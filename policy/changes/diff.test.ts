import fc from 'fast-check'
import { expect, test } from 'vitest'
import { diffLists, diffTexts } from './diff.ts'
import { linesOf } from './lines.ts'

const words = fc.array(fc.constantFrom('we', 'keep', 'it', 'for', 'two', 'three', 'years'), { maxLength: 12 })

test('P64: from a diff both texts can be read again, word for word', () => {
  fc.assert(
    fc.property(words, words, (before, after) => {
      const pieces = diffLists(before, after)
      const without = (kind: string) => pieces.filter((piece) => piece.kind !== kind).map(({ text }) => text)
      expect(without('new')).toEqual(before)
      expect(without('gone')).toEqual(after)
    }),
  )
})

const section = (id: 'retention' | 'rights', ...texts: string[]) => ({
  id,
  title: id,
  blocks: texts.map((text) => ({ kind: 'text' as const, text })),
})

test('P64: a changed sentence shows the words that changed; parts that stay are left out', () => {
  const before = linesOf(
    {
      sections: [section('retention', 'Kept for two years.', 'Then deleted.'), section('rights', 'A copy.')],
      consents: {},
    },
    'Boxes',
  )
  const after = linesOf(
    {
      sections: [
        section('retention', 'Kept for three years.', 'Then deleted.'),
        section('rights', 'A copy.'),
      ],
      consents: { contact: { news: 'Send me news.' } },
    },
    'Boxes',
  )
  expect(diffTexts(before, after)).toEqual([
    {
      id: 'retention',
      title: 'retention',
      unchanged: 2,
      lines: [
        {
          kind: 'changed',
          pieces: [
            { kind: 'same', text: 'Kept for ' },
            { kind: 'gone', text: 'two ' },
            { kind: 'new', text: 'three ' },
            { kind: 'same', text: 'years.' },
          ],
        },
      ],
    },
    {
      id: 'consents',
      title: 'Boxes',
      unchanged: 0,
      lines: [
        { kind: 'new', pieces: [{ kind: 'new', text: 'Boxes' }] },
        { kind: 'new', pieces: [{ kind: 'new', text: 'Send me news.' }] },
      ],
    },
  ])
})
