import { daysAway } from '#components/desk/relative-time.ts'
import type { AppContext } from '#lib/app.ts'
import { printDay } from '#policy/print.ts'
import { formatter } from '#policy/time/formatter.ts'
import { dayIn, daysBetween } from '#policy/time/moments.ts'
import { deskLanguage } from './words.ts'

const far = { timeZone: 'UTC', weekday: 'short', day: 'numeric', month: 'long' } as const

/** A day as people say it: `yesterday`, `today`, `tomorrow`, else `Wed 4 November`, of another year with the year. */
export function dayInWords(day: string, today: string): string {
  const at = new Date(`${day}T00:00:00Z`)
  const days = daysBetween(today, day)
  const language = deskLanguage()
  if (Math.abs(days) <= 1) return daysAway(days, language)
  return day.slice(0, 4) === today.slice(0, 4)
    ? formatter(language, far).format(at).replace(',', '')
    : printDay(day, language)
}

/** Which day it is where the agency is. */
export function todayAt({ clock, agency }: AppContext): string {
  return dayIn(clock(), agency.policy.workingHours.timeZone)
}
