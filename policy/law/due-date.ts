import { Temporal } from 'temporal-polyfill'
import { lengthOf } from '#policy/changes/change.ts'
import { standingRight } from '#policy/changes/rights.ts'
import type { Policy } from '#policy/define.ts'
import { type Duration, toInterval } from '#policy/duration.ts'
import type { Jurisdiction, Right } from '#policy/vocabulary.ts'
import { type LegalPeriod, laws } from './jurisdictions.ts'

export type Rules = Pick<Policy, 'rights' | 'regions' | 'telling' | 'workingHours'>

/**
 * By when a request is to be answered (R1): the earlier of what the law of the place says and what the policy promises to
 * everybody, or once promised and declares to be kept (P64). The answer may come until the end of that day, by the wall clock of the agency.
 *
 * A month ends on the same date, else on the last day of the month; where that is a Saturday or Sunday, on the next
 * working day (Regulation 1182/71). Days are counted as they stand. Working days leave out Saturdays and Sundays;
 * public holidays are not known here, so a date can come out early, never late.
 * @param jurisdiction where the person lives; null: not said, and the earliest of all the laws counts
 * @param received the moment the request came in, whatever verification takes
 * @returns the last second of the day
 */
export function dueDate(
  right: Right,
  jurisdiction: Jurisdiction | null,
  received: Date,
  policy: Rules,
): Date {
  const day = dayOf(received, policy)
  const promised = standingRight(policy, right)?.within
  const ends = placesOf(jurisdiction).map((place) => endOf(timeFor(right, place), day))
  if (promised) ends.push(day.add(Temporal.Duration.from(spanOf(promised))))
  return lastSecond(earliest(ends), policy)
}

/**
 * Within what time a request is answered where nobody is asked for a place: the earliest that any law gives, or what the policy
 * promises where that is earlier. Of two of one length the law's, whose working days can end sooner.
 */
export function shortestTime(
  right: Right,
  policy: Pick<Policy, 'rights' | 'telling'>,
): LegalPeriod | Duration {
  const promised = standingRight(policy, right)?.within
  const times = [...everywhere.map((place) => timeFor(right, place)), ...(promised ? [promised] : [])]
  const [shortest] = times.sort((a, b) => daysOf(a) - daysOf(b))
  if (!shortest) throw new RangeError('No law and no promise says by when.')
  return shortest
}

/** The same with the one extension that is taken, counted from the receipt; null: none is. */
export function extendedDate(jurisdiction: Jurisdiction | null, received: Date, policy: Rules): Date | null {
  const day = dayOf(received, policy)
  const ends = placesOf(jurisdiction).map((place) => {
    const { answeredWithin, extension } = laws[place]
    return extension && endOf(added(answeredWithin, extension), day)
  })
  const allowed = ends.filter((end) => end !== null)
  return allowed.length < ends.length ? null : lastSecond(earliest(allowed), policy)
}

/** By when somebody must hear that their request came in; null: the law sets no time of its own. */
export function acknowledgeBy(jurisdiction: Jurisdiction | null, received: Date, policy: Rules): Date | null {
  const day = dayOf(received, policy)
  const ends = placesOf(jurisdiction).flatMap((place) => {
    const period = laws[place].acknowledgedWithin
    return period ? endOf(period, day) : []
  })
  return ends.length === 0 ? null : lastSecond(earliest(ends), policy)
}

/** What the law of a place gives for one right: to stop selling and sharing is sooner than the rest. */
function timeFor(right: Right, place: Jurisdiction): LegalPeriod {
  const { answeredWithin, optOutWithin } = laws[place]
  return right === 'objection' && optOutWithin ? optOutWithin : answeredWithin
}

const everywhere = Object.keys(laws) as Jurisdiction[]
const placesOf = (jurisdiction: Jurisdiction | null) => (jurisdiction ? [jurisdiction] : everywhere)

export function dayOf(received: Date, { workingHours }: Rules): Temporal.PlainDate {
  const instant = Temporal.Instant.fromEpochMilliseconds(received.getTime())
  return instant.toZonedDateTimeISO(workingHours.timeZone).toPlainDate()
}

function endOf(period: LegalPeriod, day: Temporal.PlainDate): Temporal.PlainDate {
  if ('days' in period) return day.add({ days: period.days })
  if ('months' in period) return toWorkingDay(day.add({ months: period.months }, { overflow: 'constrain' }))
  let end = day
  for (let left = period.workingDays; left > 0; left--) end = toWorkingDay(end.add({ days: 1 }))
  return end
}

/** About how many days of the calendar it is: five working days are a week. */
function daysOf(period: LegalPeriod | Duration): number {
  return 'workingDays' in period ? (period.workingDays * 7) / 5 : lengthOf(period) / 24
}

/** The day itself, or the Monday after. */
function toWorkingDay(day: Temporal.PlainDate): Temporal.PlainDate {
  return day.dayOfWeek > 5 ? day.add({ days: 8 - day.dayOfWeek }) : day
}

/** Both periods in a row; a law gives both in the same unit. */
function added(first: LegalPeriod, second: LegalPeriod): LegalPeriod {
  if ('months' in first && 'months' in second) return { months: first.months + second.months }
  if ('days' in first && 'days' in second) return { days: first.days + second.days }
  throw new TypeError('A law extends a time by the unit it gave it in.')
}

function spanOf(duration: Duration): string {
  const [count, unit] = toInterval(duration).split(' ') as [string, string]
  return unit === 'hours' ? `P${Math.ceil(Number(count) / 24)}D` : `P${count}${unit.charAt(0).toUpperCase()}`
}

function earliest(days: readonly Temporal.PlainDate[]): Temporal.PlainDate {
  const [first] = [...days].sort(Temporal.PlainDate.compare)
  if (!first) throw new RangeError('No law and no promise says by when.')
  return first
}

export function lastSecond(day: Temporal.PlainDate, { workingHours }: Rules): Date {
  const next = day.add({ days: 1 }).toZonedDateTime(workingHours.timeZone)
  return new Date(next.epochMilliseconds - 1000)
}
