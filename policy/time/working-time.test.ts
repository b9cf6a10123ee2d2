import { expect, test } from 'vitest'
import type { WorkingHours } from '#policy/parts/hours.ts'
import { answerDue, localMinute, momentIn, printMoment, printWorkingHours } from './working-time.ts'

const workingHours: WorkingHours = {
  timeZone: 'Europe/Paris',
  days: [1, 2, 3, 4],
  from: '09:30',
  until: '18:00',
  closed: ['2026-12-24'],
}
const policy = { workingHours, firstAnswerWithin: { workingDays: 2 } }
const due = (at: string) => answerDue(policy, new Date(at)).toISOString()

// Paris is an hour ahead of UTC in winter and two in summer.
test.each([
  ['within the hours, the same time two working days on', '2026-11-02T10:12:00Z', '2026-11-04T10:12:00.000Z'],
  ['before the opening, from the opening', '2026-11-02T05:00:00Z', '2026-11-04T08:30:00.000Z'],
  ['after the end, from the next opening', '2026-11-02T17:00:00Z', '2026-11-05T08:30:00.000Z'],
  ['at a weekend, from Monday', '2026-11-06T09:00:00Z', '2026-11-11T08:30:00.000Z'],
  ['over a weekend, days off are not counted', '2026-11-05T10:00:00Z', '2026-11-10T10:00:00.000Z'],
  ['over a closed day', '2026-12-23T10:00:00Z', '2026-12-29T10:00:00.000Z'],
  ['over the change to summer time, by the wall clock', '2026-03-26T10:00:00Z', '2026-03-31T09:00:00.000Z'],
  ['over the change back', '2026-10-22T09:00:00Z', '2026-10-27T10:00:00.000Z'],
])('P63: an enquiry is due %s', (_, at, expected) => {
  expect(due(at)).toBe(expected)
})

test('P63: within one minute it moves on with the time while somebody is there, and stands while nobody is', () => {
  const one = { ...policy }
  const at = (time: string) => answerDue(one, new Date(`2026-11-02T${time}Z`)).toISOString()
  expect(at('10:12:07.500')).toBe('2026-11-04T10:12:07.500Z')
  expect(at('10:12:59.999')).toBe('2026-11-04T10:12:59.999Z')
  expect(at('10:12:00.000')).toBe('2026-11-04T10:12:00.000Z')
  expect(at('16:59:59.999')).toBe('2026-11-04T16:59:59.999Z')
  expect(at('17:00:00.000')).toBe('2026-11-05T08:30:00.000Z')
  expect(at('17:00:30.000')).toBe('2026-11-05T08:30:00.000Z')
  expect(at('08:29:59.999')).toBe('2026-11-04T08:30:00.000Z')
  expect(at('08:30:00.001')).toBe('2026-11-04T08:30:00.001Z')
})

test('P63: hours by the clock count nights and holidays too', () => {
  const clock = { workingHours, firstAnswerWithin: { hours: 48 } }
  expect(answerDue(clock, new Date('2026-11-06T20:00:00Z')).toISOString()).toBe('2026-11-08T20:00:00.000Z')
})

test('a policy under which nobody is ever there has no answer to give', () => {
  const never = { workingHours: { ...workingHours, days: [] }, firstAnswerWithin: { workingDays: 1 } }
  expect(() => answerDue(never, new Date('2026-11-02T10:00:00Z'))).toThrow(RangeError)
})

test('a moment is printed in the agency’s zone, whatever the server’s', () => {
  const moment = new Date('2026-11-04T10:12:00Z')
  expect(printMoment(moment, 'Europe/Paris', 'en')).toBe('Wednesday 4 November at 11:12 (Paris time)')
  expect(printMoment(moment, 'Europe/Paris', 'fr')).toMatch(/^mercredi 4 novembre à 11:12/)
  expect(printMoment(moment, 'Europe/Paris', 'ar')).toContain('الأربعاء')
})

test('hours are said as people say them', () => {
  expect(printWorkingHours(workingHours, 'en')).toMatchObject({
    days: 'Monday to Thursday',
    from: '09:30',
    until: '18:00',
  })
  expect(printWorkingHours({ ...workingHours, days: [1, 3] }, 'en').days).toBe('Monday and Wednesday')
})

test.each([
  ['2026-07-01T10:00', '2026-07-01T08:00:00.000Z'],
  ['2026-12-01T10:00', '2026-12-01T09:00:00.000Z'],
  ['2026-10-25T02:30', '2026-10-25T00:30:00.000Z'],
])('%s in Paris is %s: of an hour that comes twice, the first', (text, expected) => {
  const moment = momentIn(text, 'Europe/Paris')
  expect(moment?.toISOString()).toBe(expected)
  expect(localMinute(new Date(expected), 'Europe/Paris')).toBe(text)
})

test.each(['2026-03-29T02:30', '2026-02-30T10:00', '2026-13-01T10:00', '', 'soon', '2026-07-01T10:00Z'])(
  '%j is no moment in Paris',
  (text) => {
    expect(momentIn(text, 'Europe/Paris')).toBeNull()
  },
)
