import { expect, test } from 'vitest'
import { testSeen } from './seen.ts'

test('P59: a run of a test is shown with its day and version, and counts no longer once what it ran on has changed (15.34a)', () => {
  const run = { at: '2026-11-29', version: '1.2.3', changed: false }
  const figure = { say: 'tested', at: new Date('2026-11-29'), version: '1.2.3' }
  expect(testSeen(run)).toEqual({ state: 'kept', at: new Date('2026-11-29'), figure })
  const changed = testSeen({ ...run, changed: true })
  expect(changed).toMatchObject({ state: 'idle', figure: { say: 'changedSince', version: '1.2.3' } })
  expect(testSeen(undefined)).toEqual({ state: 'idle', at: null, figure: { say: 'untested' } })
})
