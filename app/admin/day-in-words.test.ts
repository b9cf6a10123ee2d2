import { expect, test } from 'vitest'
import { dayIn } from '#policy/time/moments.ts'
import { dayInWords } from './day-in-words.ts'

test('a day is said by how near it is', () => {
  const said = (day: string) => dayInWords(day, '2026-12-31')
  expect(['2026-12-30', '2026-12-31', '2027-01-01', '2026-12-24', '2027-01-02'].map(said)).toEqual([
    'yesterday',
    'today',
    'tomorrow',
    'Thu 24 December',
    '2 January 2027',
  ])
})

test('which day it is, the zone of the agency says', () => {
  const moment = new Date('2026-11-02T23:30:00Z')
  expect(dayIn(moment, 'Europe/Paris')).toBe('2026-11-03')
  expect(dayIn(moment, 'America/New_York')).toBe('2026-11-02')
})
