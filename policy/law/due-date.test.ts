import { describe, expect, test } from 'vitest'
import { policy as demo } from '#agencies/demo/policy.ts'
import type { Policy } from '#policy/define.ts'
import type { Jurisdiction } from '#policy/vocabulary.ts'
import { acknowledgeBy, dueDate, extendedDate } from './due-date.ts'

const law: Policy = { ...(demo as unknown as Policy), rights: { access: {} } }
const promised: Policy = { ...law, rights: { access: { answeredWithin: { days: 30 } } } }
const utc: Policy = { ...law, workingHours: { ...law.workingHours, timeZone: 'UTC' } }

const on = (day: string, time = '12:00') => new Date(`${day}T${time}:00Z`)
const dayOf = (moment: Date | null) => moment?.toISOString().slice(0, 10) ?? null
const due = (place: Jurisdiction | null, day: string, policy = utc) =>
  dayOf(dueDate('access', place, on(day), policy))

describe('R1: a month of the calendar, in the EEA and the UK', () => {
  test.each([
    ['a date that the next month has', '2026-03-15', '2026-04-15'],
    [
      '31 January ends on the last day of February, a Saturday in 2026: the Monday after',
      '2026-01-31',
      '2026-03-02',
    ],
    ['31 January in a year where that is a Monday', '2027-12-31', '2028-01-31'],
    ['31 January of a leap year: 29 February, a Tuesday', '2028-01-31', '2028-02-29'],
    ['30 January of a leap year too', '2028-01-30', '2028-02-29'],
    ['28 January stays the 28th', '2028-01-28', '2028-02-28'],
    ['31 March ends on 30 April', '2026-03-31', '2026-04-30'],
    ['what ends on a Friday stays there', '2026-06-17', '2026-07-17'],
    ['what ends on a Saturday goes to Monday', '2026-06-18', '2026-07-20'],
    ['what ends on a Sunday goes to Monday', '2026-06-19', '2026-07-20'],
    ['what ends on a Monday stays there', '2026-06-20', '2026-07-20'],
  ])('%s', (_, received, expected) => {
    expect(due('EEA', received)).toBe(expected)
    expect(due('UK', received)).toBe(expected)
  })

  test('and two more, where it is put off, counted from the receipt', () => {
    expect(dayOf(extendedDate('EEA', on('2026-01-31'), utc))).toBe('2026-04-30')
    expect(dayOf(extendedDate('UK', on('2026-11-30'), utc))).toBe('2027-03-01')
  })
})

describe('R1: days as they stand', () => {
  test.each<[Jurisdiction, string, string]>([
    ['CA', '2026-01-31', '2026-03-02'],
    ['CH', '2026-06-18', '2026-07-18'],
    ['AU', '2026-06-18', '2026-07-18'],
    ['ZA', '2028-01-30', '2028-02-29'],
    ['US', '2026-01-31', '2026-03-17'],
  ])('%s from %s until %s', (place, received, expected) => {
    expect(due(place, received)).toBe(expected)
  })

  test('California: 45 more, 10 working days to acknowledge, 15 to stop selling', () => {
    expect(dayOf(extendedDate('US', on('2026-01-01'), utc))).toBe('2026-04-01')
    expect(dayOf(acknowledgeBy('US', on('2026-06-12'), utc))).toBe('2026-06-26')
    expect(dayOf(dueDate('objection', 'US', on('2026-06-12'), utc))).toBe('2026-07-03')
    expect(dayOf(dueDate('objection', 'EEA', on('2026-06-12'), utc))).toBe('2026-07-13')
    expect(acknowledgeBy('EEA', on('2026-06-12'), utc)).toBeNull()
  })

  test('where the law knows no extension there is none', () => {
    expect(extendedDate('NZ', on('2026-01-01'), utc)).toBeNull()
    expect(extendedDate(null, on('2026-01-01'), utc)).toBeNull()
  })
})

describe('R1: 20 working days in New Zealand', () => {
  test.each([
    ['received on a Friday, counted from Monday', '2026-06-12', '2026-07-10'],
    ['received on a Saturday', '2026-06-13', '2026-07-10'],
    ['received on a Sunday', '2026-06-14', '2026-07-10'],
    ['received on a Monday', '2026-06-15', '2026-07-13'],
  ])('%s', (_, received, expected) => {
    expect(due('NZ', received)).toBe(expected)
  })
})

describe('R1: the earlier counts', () => {
  test('30 days for everybody, where a month of the calendar is longer, and shorter', () => {
    const policy = { ...utc, rights: promised.rights }
    expect(due('EEA', '2026-07-01', policy)).toBe('2026-07-31')
    expect(due('EEA', '2026-07-01')).toBe('2026-08-03')
    expect(due('EEA', '2026-02-02', policy)).toBe('2026-03-02')
    expect(due('EEA', '2026-02-02')).toBe('2026-03-02')
    expect(due('US', '2026-07-01', policy)).toBe('2026-07-31')
  })

  test('who does not say where they live gets the earliest', () => {
    expect(due(null, '2026-06-12')).toBe('2026-07-10')
  })
})

test('the day is the agency’s, to its last second, across a change of the clock', () => {
  const sent = new Date('2026-03-15T23:30:00Z')
  expect(dueDate('access', 'EEA', sent, law).toISOString()).toBe('2026-04-16T21:59:59.000Z')
  expect(dueDate('access', 'EEA', new Date('2026-03-15T22:30:00Z'), law).toISOString()).toBe(
    '2026-04-15T21:59:59.000Z',
  )
})
