import { expect, test } from 'vitest'
import { claimsOf } from './claims-of.ts'

test('what a page says of a promise: each sentence once, from closed parts too; the summary where nothing else does', () => {
  const said = claimsOf([
    {
      id: 'summary',
      title: 'In short',
      blocks: [
        {
          kind: 'list',
          items: [
            { text: 'Opt in.', promise: 'opt_in' },
            { text: 'Sealed.', promise: 'sealed' },
          ],
        },
      ],
    },
    {
      id: 'marketing',
      title: 'Our newsletter',
      blocks: [
        { kind: 'text', text: 'Only after a press.', promise: 'opt_in' },
        { kind: 'text', text: 'A fact.' },
        {
          kind: 'part',
          id: 'uk',
          title: 'UK',
          blocks: [
            { kind: 'text', text: 'Only after a press.', promise: 'opt_in' },
            { kind: 'text', text: 'In the UK too.', promise: 'opt_in' },
          ],
        },
      ],
    },
  ])
  expect(Object.fromEntries(said)).toEqual({
    opt_in: ['Only after a press.', 'In the UK too.'],
    sealed: ['Sealed.'],
  })
})
