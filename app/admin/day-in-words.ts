import type { AppContext } from '#lib/app.ts'
import { dayIn, daysBetween } from '#policy/time/moments.ts'
import { deskLocale } from './words.ts'

const near = new Intl.RelativeTimeFormat(deskLocale, { numeric: 'auto' })
const far = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC',
  weekday: 'short',
  day: 'numeric',
  month: 'long',
})
const otherYear = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', dateStyle: 'long' })

/** A day as people say it: `yesterday`, `today`, `tomorrow`, else `Wed 4 November`, of another year with the year. */
export function dayInWords(day: string, today: string): string {
  const at = new Date(`${day}T00:00:00Z`)
  const days = daysBetween(today, day)
  if (Math.abs(days) <= 1) return near.format(days, 'day')
  return day.slice(0, 4) === today.slice(0, 4) ? far.format(at).replace(',', '') : otherYear.format(at)
}

/** Which day it is where the agency is. */
export function todayAt({ clock, agency }: AppContext): string {
  return dayIn(clock(), agency.policy.workingHours.timeZone)
}
