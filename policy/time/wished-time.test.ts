import { expect, test } from 'vitest'
import { forms } from '#agencies/demo/forms.ts'
import { faultsOfWish, wishedTime } from './wished-time.ts'

const form = forms['call-back']
const ours = 'Europe/Paris'
const now = new Date('2026-11-02T10:00:00Z')
const faults = (values: Record<string, string>, at = now) => faultsOfWish(form, values, ours, at)

test('a time to be rung at is a moment, in the zone it was given in, and without one in ours (15.13)', () => {
  const wish = { day: '2026-11-04', time: '09:00', time_zone: 'America/New_York' }
  expect(wishedTime(form, wish, ours)).toEqual({
    day: '2026-11-04',
    time: '09:00',
    timeZone: 'America/New_York',
    moment: new Date('2026-11-04T14:00:00Z'),
  })
  expect(wishedTime(form, { day: '2026-11-04', time: '09:00' }, ours)?.moment).toEqual(
    new Date('2026-11-04T08:00:00Z'),
  )
  expect(wishedTime(form, { time: '09:00' }, ours)).toMatchObject({ day: null, moment: null })
  expect(wishedTime(form, {}, ours)).toBeNull()
  expect(wishedTime(forms.contact, { day: '2026-11-04', time: '09:00' }, ours)).toBeNull()
})

test('a day that is over, and a time of today that is, are refused where they were asked for (15.13)', () => {
  expect(faults({ day: '2026-11-01' })).toEqual([{ field: 'day', code: 'day_over' }])
  expect(faults({ day: '2026-11-02' })).toEqual([])
  expect(faults({ day: '2026-11-02', time: '10:59' })).toEqual([{ field: 'time', code: 'time_over' }])
  expect(faults({ day: '2026-11-02', time: '11:00' })).toEqual([])
  // There it is still the day before.
  expect(
    faults({ day: '2026-11-01', time_zone: 'America/Los_Angeles' }, new Date('2026-11-02T05:00:00Z')),
  ).toEqual([])
})

test('a time that the clocks leave out on that day is refused; the hour before and after is not (15.13)', () => {
  const night = (time: string) => faults({ day: '2027-03-28', time })
  expect(night('02:30')).toEqual([{ field: 'time', code: 'time_skipped' }])
  expect(night('01:59')).toEqual([])
  expect(night('03:00')).toEqual([])
  expect(faults({ day: '2027-03-28', time: '02:30', time_zone: 'America/New_York' })).toEqual([])
  expect(
    faults(
      { day: '2026-11-01', time: '01:30', time_zone: 'America/New_York' },
      new Date('2026-10-30T00:00:00Z'),
    ),
  ).toEqual([])
})
