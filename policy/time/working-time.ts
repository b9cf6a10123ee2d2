import { Temporal } from 'temporal-polyfill'
import type { Policy } from '#policy/define.ts'
import type { WorkingHours } from '#policy/parts/hours.ts'
import type { Language } from '#policy/vocabulary.ts'
import { formatter, tags } from './formatter.ts'
import { printZone } from './zone.ts'

/** Most days that are looked through for an open one: a policy that closes longer has a fault of its own (P-HOURS). */
const furthest = 400

/**
 * When an enquiry of this moment is to be answered (P63). Working days count from the moment somebody is there: what
 * comes at night or on a closed day counts from the next opening, and falls due at the same time of a working day.
 * @throws RangeError when no day is ever open
 */
export function answerDue(policy: AnswerRule, now: Date): Date {
  const within = policy.firstAnswerWithin
  if ('hours' in within) return new Date(now.getTime() + within.hours * 3_600_000)
  const begun = Math.floor(now.getTime() / minuteMs) * minuteMs
  let known = lately.get(policy)
  if (known?.minute !== begun) {
    const due = dueAfter(policy.workingHours, within.workingDays, begun)
    const moves = dueAfter(policy.workingHours, within.workingDays, begun + minuteMs - 1) !== due
    known = { minute: begun, due, moves }
    lately.set(policy, known)
  }
  return new Date(known.moves ? known.due + (now.getTime() - begun) : known.due)
}

type AnswerRule = Pick<Policy, 'firstAnswerWithin' | 'workingHours'>

const minuteMs = 60_000

/**
 * What is known of the present minute, since calendars are slow: hours and clocks change on whole minutes, so that
 * within one what is due either stands or moves on with the time.
 */
const lately = new WeakMap<AnswerRule, { minute: number; due: number; moves: boolean }>()

function dueAfter(hours: WorkingHours, workingDays: number, now: number): number {
  let due = nextOpen(hours, Temporal.Instant.fromEpochMilliseconds(now))
  for (let left = workingDays; left > 0; left--) due = nextDay(hours, due)
  return due.epochMilliseconds
}

/** When the first day that is open, from a day of the calendar on, closes. */
export function closingFrom({ workingHours: hours }: Pick<Policy, 'workingHours'>, day: string): Date {
  const last = Temporal.PlainDate.from(day).toZonedDateTime({
    timeZone: hours.timeZone,
    plainTime: hours.until,
  })
  const open = isOpen(hours, last.toPlainDate()) ? last : nextDay(hours, last)
  return new Date(open.epochMilliseconds)
}

/** The moment itself while somebody is there, else the next opening. */
function nextOpen(hours: WorkingHours, instant: Temporal.Instant): Temporal.ZonedDateTime {
  const now = instant.toZonedDateTimeISO(hours.timeZone)
  const time = now.toPlainTime()
  const [from, until] = [hours.from, hours.until].map((one) => Temporal.PlainTime.from(one))
  if (!from || !until) throw new RangeError('Working hours need a beginning and an end.')
  if (isOpen(hours, now.toPlainDate()) && Temporal.PlainTime.compare(time, until) < 0) {
    return Temporal.PlainTime.compare(time, from) < 0 ? now.withPlainTime(from) : now
  }
  return nextDay(hours, now).withPlainTime(from)
}

/** The same time of the next working day, by the wall clock: a change to summer time shifts nothing. */
function nextDay(hours: WorkingHours, moment: Temporal.ZonedDateTime): Temporal.ZonedDateTime {
  for (let days = 1; days <= furthest; days++) {
    const next = moment.add({ days })
    if (isOpen(hours, next.toPlainDate())) return next
  }
  throw new RangeError(`No working day within ${furthest} days.`)
}

function isOpen({ days, closed }: WorkingHours, day: Temporal.PlainDate): boolean {
  return days.some((one) => one === day.dayOfWeek) && !closed.includes(day.toString())
}

/** A moment in words, in a zone: `Wednesday 4 November at 14:30 (Paris time)`. Times of day are the zone's. */
export function printMoment(moment: Date, timeZone: string, language: Language): string {
  const said = formatter(language, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
  }).format(moment)
  return `${said} (${printZone(timeZone, language)})`
}

/** A time of day in a zone, with the zone: `14:30 (Paris time)`. */
export function printTime(moment: Date, timeZone: string, language: Language): string {
  const style = { hour: '2-digit', minute: '2-digit', timeZone } as const
  return `${formatter(language, style).format(moment)} (${printZone(timeZone, language)})`
}

/** A day as people write it: `2 November 2026`. */
export function printDay(moment: Date, timeZone: string, language: Language): string {
  return formatter(language, { dateStyle: 'long', timeZone }).format(moment)
}

/** The open days and hours as people say them; 5 January 2026 was a Monday. */
export function printWorkingHours(
  hours: WorkingHours,
  language: Language,
): { days: string; from: string; until: string; zone: string } {
  const date = (options: Intl.DateTimeFormatOptions, at: Date) =>
    formatter(language, { timeZone: 'UTC', ...options }).format(at)
  const named = [...hours.days]
    .sort()
    .map((day) => date({ weekday: 'long' }, new Date(Date.UTC(2026, 0, 4 + day))))
  const clock = (time: string) =>
    date({ hour: '2-digit', minute: '2-digit' }, new Date(`2026-01-05T${time}:00Z`))
  return {
    days: rangeOf(hours.days, named, language),
    from: clock(hours.from),
    until: clock(hours.until),
    zone: printZone(hours.timeZone, language),
  }
}

const between: { readonly [L in Language]: (first: string, last: string) => string } = {
  en: (first, last) => `${first} to ${last}`,
  fr: (first, last) => `${first} au ${last}`,
  ar: (first, last) => `${first} إلى ${last}`,
}

/** Days in a row are a range, others a list. */
function rangeOf(days: WorkingHours['days'], named: readonly string[], language: Language): string {
  const sorted = [...days].sort()
  const inRow = sorted.length > 2 && sorted.every((day, index) => day === (sorted[0] ?? 0) + index)
  if (inRow) return between[language](named[0] ?? '', named.at(-1) ?? '')
  return new Intl.ListFormat(tags[language], { type: 'conjunction' }).format(named)
}

/**
 * The moment of `YYYY-MM-DDTHH:MM` in a zone, as a browser's field for day and time says it.
 * @returns null for what is no such time, or falls into the hour that summer time leaves out
 */
export function momentIn(text: string, timeZone: string): Date | null {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d(:00)?$/.test(text)) return null
  try {
    const zoned = Temporal.PlainDateTime.from(text, { overflow: 'reject' }).toZonedDateTime(timeZone)
    return zoned.toPlainDateTime().equals(text) ? new Date(zoned.epochMilliseconds) : null
  } catch {
    return null
  }
}

/** A moment in a zone, as such a field takes it. */
export function localMinute(moment: Date, timeZone: string): string {
  const zoned = Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(timeZone)
  return zoned.toPlainDateTime().toString({ smallestUnit: 'minute' })
}
