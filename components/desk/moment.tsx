import { Time } from '#components/ui/time.tsx'
import { relativeTime } from './relative-time.ts'

/** Made once for a language, for all rows of all pages. */
const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(locale: string): Intl.DateTimeFormat {
  const known = formats.get(locale)
  if (known) return known
  const made = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'long', timeZone: 'UTC' })
  formats.set(locale, made)
  return made
}

/** A moment relative to now, with the exact one (UTC) on hover. */
export function Moment({ at, now, locale }: { at: Date; now: Date; locale: string }) {
  const exact = formatOf(locale).format(at)
  return <Time iso={at.toISOString()} text={relativeTime(at, now, locale)} title={exact} />
}
