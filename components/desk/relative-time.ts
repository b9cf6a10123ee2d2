const steps: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
]

/** Made once for a language: making one costs more than all else of a row. */
const formats = new Map<string, Intl.RelativeTimeFormat>()

function formatOf(locale: string): Intl.RelativeTimeFormat {
  const known = formats.get(locale)
  if (known) return known
  const made = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' })
  formats.set(locale, made)
  return made
}

/** A moment as people say it, past or to come: `2 hours ago`, `in 3 days`, `now` within a minute. */
export function relativeTime(at: Date, now: Date, locale: string): string {
  const seconds = (at.getTime() - now.getTime()) / 1000
  const [unit, length] = steps.find(([, each]) => Math.abs(seconds) >= each) ?? [
    'second',
    Number.POSITIVE_INFINITY,
  ]
  // From a day on people count nights, not hours: 47 hours from now is in two days.
  const count = length >= 86_400 ? Math.round(seconds / length) : Math.trunc(seconds / length)
  return formatOf(locale).format(count === 0 ? 0 : count, unit)
}

/** A day as people say it by how far it is from today: `yesterday`, `today`, `in 3 days`. */
export function daysAway(days: number, locale: string): string {
  return formatOf(locale).format(days, 'day')
}
