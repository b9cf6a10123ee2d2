import fc from 'fast-check'
import { expect, test } from 'vitest'
import { piecesOf } from './where.ts'

test('of a part of an address the index is asked for the ends of its long runs, and for short ones with what is beside', () => {
  expect(piecesOf('nes.andersen.1')).toEqual(['nes', 'ande', 'sen'])
  expect(piecesOf('rs.bakker.47@c')).toEqual(['rs.', 'bakker', '.47@'])
  expect(piecesOf('weber')).toEqual(['weber'])
  expect(piecesOf('%._')).toEqual(['%._'])
})

test('every piece stands in the part, whatever it is made of, so that nothing is missed', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 1 }), (part) => {
      const pieces = piecesOf(part)
      expect(pieces.length).toBeGreaterThan(0)
      for (const piece of pieces) expect(part).toContain(piece)
      for (const piece of pieces) expect(piece.isWellFormed()).toBe(true)
    }),
  )
})
