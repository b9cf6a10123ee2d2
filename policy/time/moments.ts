import { Temporal } from 'temporal-polyfill'

/** A day of the calendar as `YYYY-MM-DD`: 30 February is none. By `Date`, since forms ask it in browsers too, without a calendar. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)
}

/** A time of day as `HH:MM`. */
export function isTimeOfDay(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text)
}

/** An IANA time zone that this machine knows. */
export function isTimeZone(text: string): boolean {
  if (!/^[A-Za-z][\w+/-]*$/.test(text)) return false
  try {
    new Intl.DateTimeFormat('en', { timeZone: text })
    return true
  } catch {
    return false
  }
}

/** How many days of the calendar lie between two of them; negative when the first is the later. */
export function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(to).days
}

/** The first moment after a day of the calendar is over in a zone. */
export function endOfDay(day: string, timeZone: string): Date {
  return new Date(Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime(timeZone).epochMilliseconds)
}

/** Which day of the calendar a moment is in a zone, as `YYYY-MM-DD`. */
export function dayIn(moment: Date, timeZone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(moment.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .toString()
}

/** Which year of the calendar a moment is in a zone. */
export function yearIn(moment: Date, timeZone: string): number {
  return Number(dayIn(moment, timeZone).slice(0, 4))
}

/** The first moment of a year of the calendar in a zone. */
export function startOfYear(year: number, timeZone: string): Date {
  return endOfDay(`${year - 1}-12-31`, timeZone)
}
