import { expect, test } from 'vitest'
import { breachReportDue } from './breach.ts'

test.each([
  ['over a weekend', '2026-11-06T17:00:00Z', '2026-11-09T17:00:00Z'],
  ['over the change from summer time', '2026-10-24T12:00:00Z', '2026-10-27T12:00:00Z'],
  ['over a leap day', '2028-02-27T23:30:00Z', '2028-03-01T23:30:00Z'],
])('R9: the authority has to know 72 hours after us, %s (17.8)', (_, known, due) => {
  expect(breachReportDue(new Date(known)).toISOString()).toBe(new Date(due).toISOString())
})
