import { expect, test } from 'vitest'
import { stubBuild } from '#lib/testing/stub-build.ts'

stubBuild()
const { lossFields, lossOf } = await import('./stage-fields.ts')

test('a lead is taken up again though the agency took its reason for a loss out of the list; lost anew, it is asked why (18.5)', () => {
  expect(lossFields.reason.safeParse('gone-from-the-list').success).toBe(true)
  expect(lossOf({ stage: 'new', reason: 'gone-from-the-list' })).toBeUndefined()
  expect(lossOf({ stage: 'lost', reason: 'gone-from-the-list' })).toBe('unsaid')
})
