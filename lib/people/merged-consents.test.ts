import { expect, test } from 'vitest'
import { mergedConsent } from './merged-consents.ts'

const states = [null, 'requested', 'given', 'withdrawn'] as const

test('R7, P18: a merge never permits what the address that stays had not permitted, and no no is lost', () => {
  for (const stays of states)
    for (const goes of states) {
      const merged = mergedConsent(stays, goes)
      if (merged === 'given') expect([stays, goes === 'withdrawn']).toEqual(['given', false])
      expect(merged === 'withdrawn').toBe(stays === 'withdrawn' || goes === 'withdrawn')
    }
  expect(mergedConsent(null, 'given')).toBeNull()
  expect(mergedConsent(null, 'requested')).toBe('requested')
  expect(mergedConsent('requested', 'given')).toBe('requested')
})
