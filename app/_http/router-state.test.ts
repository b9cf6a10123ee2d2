import { expect, test } from 'vitest'
import { dropUnreadableState } from './router-state.ts'

const header = 'next-router-state-tree'

test.each(['%', '', '%5B%5D', '{"a":1}', 'x'.repeat(50_000)])(
  'what the framework cannot read of where a visitor stands is taken away (15.42)',
  (value) => {
    const headers = { [header]: value, rsc: '1' }
    dropUnreadableState(headers)
    expect(headers).toEqual({ rsc: '1' })
  },
)

test('what it can read stays, and none is none', () => {
  const state = encodeURIComponent(JSON.stringify(['', { children: ['contact', {}] }]))
  const headers = { [header]: state }
  dropUnreadableState(headers)
  expect(headers).toEqual({ [header]: state })
  const without = { accept: '*/*' }
  dropUnreadableState(without)
  expect(without).toEqual({ accept: '*/*' })
})
