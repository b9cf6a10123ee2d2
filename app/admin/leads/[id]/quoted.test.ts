import { expect, test } from 'vitest'
import { partQuoted } from './quoted.ts'

test.each([
  [
    'Yes.\n\nOn Mon, 2 Nov 2026 at 10:00, Marram <hello@marram.example> wrote:\n> Blue?\n>\n> Or red?',
    'Yes.',
  ],
  ['Oui.\n\nLe lun. 2 nov. 2026 à 10:00, Marram a écrit :\n> Bleu ?', 'Oui.'],
  ['Yes.\n________________________________\nFrom: Marram <hello@marram.example>\nBlue?', 'Yes.'],
  ['Yes.\n\n-----Original Message-----\nBlue?', 'Yes.'],
  ['Yes.\n> Blue?', 'Yes.'],
])('what is quoted below is parted from what is new: %j', (text, own) => {
  expect(partQuoted(text).own).toBe(own)
  expect(partQuoted(text).quoted).not.toBe('')
})

test.each([
  '> Blue?\nYes.',
  'Yes.\n> Blue?\nAnd soon.',
  'From: the sea: all of it',
  '> Blue?',
  'On time:\nyes',
])('answers between the lines stay whole: %j', (text) =>
  expect(partQuoted(text)).toEqual({ own: text, quoted: '' }),
)

test('a stranger’s mail of a hundred thousand signs is parted while nobody waits', () => {
  const part = (lines: number) => {
    const begun = performance.now()
    partQuoted(`Yes.\n${'>\n'.repeat(lines)}No.`)
    partQuoted(`Yes.\n${'on it:\n'.repeat(lines)}> No.\nNo.`)
    return performance.now() - begun
  }
  const quickest = (lines: number) => Math.min(...Array.from({ length: 9 }, () => part(lines)))
  // Eight times the text takes about eight times as long, on whatever machine, and not sixty-four times. Both are long enough
  // for what else the machine does to count little.
  expect(quickest(400_000) / quickest(50_000)).toBeLessThan(32)
})
