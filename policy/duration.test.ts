import { describe, expect, test } from 'vitest'
import { before, type Duration, endOf, printDuration, toInterval } from './duration.ts'
import { type Language, languages } from './vocabulary.ts'

/** As read: some spaces between a number and its unit do not break. */
const read = (period: Duration, language: Language) => printDuration(period, language).replace(/\s/g, ' ')

describe('a period', () => {
  test.each([
    [{ years: 1 }, '1 year', '1 an', 'سنة'],
    [{ years: 2 }, '2 years', '2 ans', 'سنتان'],
    [{ years: 5 }, '5 years', '5 ans', '5 سنوات'],
    [{ months: 1 }, '1 month', '1 mois', 'شهر'],
    [{ months: 6 }, '6 months', '6 mois', '6 أشهر'],
    [{ days: 1 }, '1 day', '1 jour', 'يوم'],
    [{ days: 30 }, '30 days', '30 jours', '30 يومًا'],
    [{ hours: 12 }, '12 hours', '12 heures', '12 ساعة'],
  ] satisfies [Duration, string, string, string][])('%j is said in every language', (period, en, fr, ar) => {
    expect(languages.map((language) => read(period, language))).toEqual([en, fr, ar])
  })

  test('is an interval of the database', () => {
    expect(toInterval({ years: 2 })).toBe('2 years')
    expect(toInterval({ hours: 48 })).toBe('48 hours')
  })

  test.each([{ days: 0 }, { days: -1 }, { days: 1.5 }, { days: Number.NaN }, {} as Duration])(
    '%j is refused',
    (period) => {
      expect(() => printDuration(period, 'en')).toThrow(TypeError)
      expect(() => toInterval(period)).toThrow(TypeError)
    },
  )
})

test.each<[string, Duration]>([
  ['2026-08-31T10:00:00Z', { months: 6 }],
  ['2028-02-29T10:00:00Z', { years: 1 }],
  ['2026-01-31T23:59:59Z', { months: 1 }],
  ['2026-05-10T10:00:00Z', { years: 2 }],
  ['2026-10-24T12:00:00Z', { hours: 48 }],
  ['2026-12-31T00:00:00Z', { days: 7 }],
])('%s: a period ends at the first moment from which it lies that far back', (came, period) => {
  const from = new Date(came)
  const end = endOf(from, period)
  expect(before(end, period) >= from).toBe(true)
  expect(before(new Date(end.getTime() - 1), period) < from).toBe(true)
})

test('P38: what was past its period on the 30th is past it on the 31st too, at every hour (17.10)', () => {
  const periods: Duration[] = [{ months: 1 }, { months: 3 }, { months: 6 }, { years: 1 }, { years: 4 }]
  for (const period of periods)
    for (const from of ['2027-02-25T00:30:00Z', '2027-10-28T00:30:00Z', '2028-02-26T00:30:00Z']) {
      let last = before(new Date(from), period)
      for (let hour = 1; hour < 24 * 8; hour++) {
        const next = before(new Date(Date.parse(from) + hour * 3_600_000), period)
        expect(next.getTime()).toBeGreaterThanOrEqual(last.getTime())
        last = next
      }
    }
  const began = new Date('2027-04-30T15:30:00Z')
  expect(before(new Date('2027-10-30T15:29:59Z'), { months: 6 }) >= began).toBe(false)
  expect(before(new Date('2027-10-31T03:30:00Z'), { months: 6 }) >= began).toBe(true)
  expect(before(new Date('2027-10-31T23:30:00Z'), { months: 6 }) < new Date('2027-05-01T00:00:00Z')).toBe(
    true,
  )
})
