import fc from 'fast-check'
import { expect, test } from 'vitest'
import { forms } from '#agencies/demo/forms.ts'
import { leadQuery, readLeadFilter } from './filter.ts'

test('a filter is read from the address', () => {
  const query = {
    form: 'contact',
    stage: 'won',
    loss: 'price',
    owner: 'me',
    due: 'late',
    tag: 'printer',
    came: 'march',
    q: 'ada',
  }
  expect(readLeadFilter({ ...query, q: ' ada ' }, forms)).toEqual({
    form: 'contact',
    stage: 'won',
    loss: 'price',
    owner: 'me',
    tag: 'printer',
    company: null,
    cameBy: 'march',
    overdue: true,
    quarantined: false,
    q: 'ada',
    sort: null,
    columns: null,
    after: null,
  })
  expect(leadQuery(readLeadFilter(query, forms))).toEqual(query)
})

test('what makes no sense is left out, whatever it is', () => {
  const nothing = {
    ...{
      form: null,
      stage: null,
      loss: null,
      owner: null,
      tag: null,
      company: null,
      cameBy: null,
      overdue: false,
    },
    ...{ quarantined: false, q: null, sort: null, columns: null, after: null },
  }
  expect(
    readLeadFilter({ form: 'toString', stage: 'X?', loss: '1', q: ['a', 'b'], after: '1.2' }, forms),
  ).toEqual(nothing)
  fc.assert(
    fc.property(
      fc.dictionary(
        fc.constantFrom(
          'form',
          'stage',
          'loss',
          'owner',
          'tag',
          'due',
          'place',
          'q',
          'sort',
          'columns',
          'after',
        ),
        fc.string(),
      ),
      (noise) => {
        const filter = readLeadFilter(noise, forms)
        expect(filter.q ?? '').not.toContain('\0')
      },
    ),
  )
})

test('order and columns stand in the address too; columns that no form has are left out (18.3)', () => {
  const query = { sort: 'name-back', columns: 'company,excerpt,answer.budget' }
  expect(leadQuery(readLeadFilter(query, forms))).toEqual(query)
  const filter = readLeadFilter(
    { sort: 'price', columns: 'answer.message,answer.toString,search,due' },
    forms,
  )
  expect([filter.sort, filter.columns]).toEqual([null, ['due']])
})

test('a page of a sorted list goes on in the run where the one before ended (18.3)', () => {
  const id = '00000000-0000-4000-8000-000000000001'
  expect(readLeadFilter({ after: `12.${id}.won` }, forms).after).toEqual({ micros: 12, id, run: 'won' })
  expect(readLeadFilter({ after: `12.${id}` }, forms).after).toEqual({ micros: 12, id })
  expect(readLeadFilter({ after: `12.${id}.'x'` }, forms).after).toEqual({ micros: 12, id })
  expect(readLeadFilter({ after: `12.x.won` }, forms).after).toBeNull()
})

test('a stage that the pipeline no longer has still narrows the list: leads may stand there (18.5)', () => {
  expect(readLeadFilter({ stage: 'offer-2' }, forms).stage).toBe('offer-2')
})
