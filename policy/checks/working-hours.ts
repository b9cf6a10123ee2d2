import { isDay, isTimeOfDay, isTimeZone } from '#policy/time/moments.ts'
import { type Check, wrong } from './finding.ts'

/** P63: a deadline in working days can be reckoned, and the hours that are printed exist. */
export const checkWorkingHours: Check = ({ policy }) => {
  const { timeZone, days, from, until, closed } = policy.workingHours
  const faults: string[] = []
  if (!isTimeZone(timeZone)) faults.push(`"${timeZone}" is no time zone. Write one like Europe/Paris.`)
  if (days.length === 0) faults.push('No day is a working day. Name at least one under days; 1 is Monday.')
  if (!isTimeOfDay(from) || !isTimeOfDay(until))
    faults.push('Write from and until as times of day, like 09:30.')
  else if (from >= until) faults.push(`The hours end (${until}) before they begin (${from}).`)
  for (const day of closed) if (!isDay(day)) faults.push(`"${day}" is no day. Write it like 2026-12-24.`)
  const within = policy.firstAnswerWithin
  if ('workingDays' in within && !(Number.isInteger(within.workingDays) && within.workingDays > 0))
    faults.push(`${within.workingDays} is no number of working days. Write 1 or more.`)
  return faults.map((says) => wrong('P-HOURS', 'policy', ['workingHours'], says))
}
