import { Temporal } from 'temporal-polyfill'
import type { Language } from './vocabulary.ts'

/** A period as people say it. Exactly one unit, a whole number of it. */
export type Duration =
  | { readonly hours: number }
  | { readonly days: number }
  | { readonly months: number }
  | { readonly years: number }

type Unit = 'hours' | 'days' | 'months' | 'years'

const units: readonly string[] = ['hours', 'days', 'months', 'years'] satisfies Unit[]

/** Whether it is one whole positive number of one unit: the compiler lets through any number. */
export function isDuration(value: object): value is Duration {
  const [entry, ...more] = Object.entries(value)
  return (
    entry !== undefined &&
    more.length === 0 &&
    units.includes(entry[0]) &&
    entry[1] >= 1 &&
    Number.isInteger(entry[1])
  )
}

function unitOf(duration: Duration): [Unit, number] {
  const [entry] = Object.entries(duration) as [Unit, number][]
  if (!entry || !isDuration(duration)) {
    throw new TypeError(
      `A duration is one whole positive number of hours, days, months or years: ${JSON.stringify(duration)}`,
    )
  }
  return entry
}

/**
 * Prints a period in words. The one printer of periods, so that a page and the rule behind it cannot differ.
 * @returns for example `2 years`, `2 ans`, `سنتان`
 */
export function printDuration(duration: Duration, language: Language): string {
  const [unit, count] = unitOf(duration)
  const singular = unit.slice(0, -1) as 'hour' | 'day' | 'month' | 'year'
  return new Intl.NumberFormat(language, { style: 'unit', unit: singular, unitDisplay: 'long' }).format(count)
}

/** The period as a PostgreSQL interval literal, for example `2 years`. Calendar arithmetic is the database's. */
export function toInterval(duration: Duration): string {
  const [unit, count] = unitOf(duration)
  return `${count} ${unit}`
}

/** The moment one period after `now`, as far ahead as `before` looks back. */
export function after(now: Date, duration: Duration): Date {
  return new Date(2 * now.getTime() - before(now, duration).getTime())
}

/**
 * The moment one period before `now`, by the calendar in UTC: a month before 31 March, at whatever hour, is the end of the last day
 * of February. So it never goes back while `now` goes on: what was past its period at noon of the 30th is not within it on the 31st.
 */
export function before(now: Date, duration: Duration): Date {
  const at = inUtc(now)
  const begun = at.subtract(spanOf(duration))
  const isShort = !('hours' in duration || 'days' in duration) && begun.day !== at.day
  return isShort ? new Date(dateOf(begun.add({ days: 1 }).startOfDay()).getTime() - 1) : dateOf(begun)
}

/**
 * The first moment from which `from` lies one period back: where the month has no such day, the beginning of the next. What a
 * rule takes with `before`, it takes from then on.
 */
export function endOf(from: Date, duration: Duration): Date {
  const begun = inUtc(from)
  const end = begun.add(spanOf(duration))
  const isShort = !('hours' in duration || 'days' in duration) && end.day !== begun.day
  return dateOf(isShort ? end.add({ days: 1 }).startOfDay() : end)
}

function spanOf(duration: Duration): Duration {
  unitOf(duration)
  return duration
}

function inUtc(moment: Date): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO('UTC')
}

function dateOf(moment: Temporal.ZonedDateTime): Date {
  return new Date(moment.epochMilliseconds)
}
