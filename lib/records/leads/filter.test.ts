import fc from 'fast-check'
import { expect, test } from 'vitest'
import { forms } from '../../../agencies/demo/forms.ts'
import { readLeadFilter } from './filter.ts'

test('a filter is read from the address', () => {
  expect(readLeadFilter({ form: 'contact', stage: 'won', q: ' ada ' }, forms)).toEqual({
    form: 'contact',
    stage: 'won',
    tray: false,
    q: 'ada',
    after: null,
  })
})

test('what makes no sense is left out, whatever it is', () => {
  const nothing = { form: null, stage: null, tray: false, q: null, after: null }
  expect(readLeadFilter({ form: 'toString', stage: 'x', q: ['a', 'b'], after: '1.2' }, forms)).toEqual(
    nothing,
  )
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom('form', 'stage', 'q', 'after'), fc.string()), (noise) => {
      const filter = readLeadFilter(noise, forms)
      expect(filter.q ?? '').not.toContain('\0')
    }),
  )
})
