import fc from 'fast-check'
import { expect, test } from 'vitest'
import { forms } from '#agencies/demo/forms.ts'
import { leadQuery, readLeadFilter } from './filter.ts'

test('a filter is read from the address', () => {
  const query = {
    form: 'contact',
    stage: 'won',
    owner: 'me',
    due: 'late',
    tag: 'printer',
    came: 'march',
    q: 'ada',
  }
  expect(readLeadFilter({ ...query, q: ' ada ' }, forms)).toEqual({
    form: 'contact',
    stage: 'won',
    owner: 'me',
    tag: 'printer',
    cameBy: 'march',
    overdue: true,
    quarantined: false,
    q: 'ada',
    after: null,
  })
  expect(leadQuery(readLeadFilter(query, forms))).toEqual(query)
})

test('what makes no sense is left out, whatever it is', () => {
  const nothing = {
    ...{ form: null, stage: null, owner: null, tag: null, cameBy: null, overdue: false },
    ...{ quarantined: false, q: null, after: null },
  }
  expect(readLeadFilter({ form: 'toString', stage: 'x', q: ['a', 'b'], after: '1.2' }, forms)).toEqual(
    nothing,
  )
  fc.assert(
    fc.property(
      fc.dictionary(
        fc.constantFrom('form', 'stage', 'owner', 'tag', 'due', 'place', 'q', 'after'),
        fc.string(),
      ),
      (noise) => {
        const filter = readLeadFilter(noise, forms)
        expect(filter.q ?? '').not.toContain('\0')
      },
    ),
  )
})
