import { Time } from '#components/ui/time.tsx'
import { relativeTime } from './relative-time.ts'

/** A moment relative to now, with the exact one (UTC) on hover. */
export function Moment({ at, now, locale }: { at: Date; now: Date; locale: string }) {
  const exact = new Intl.DateTimeFormat(locale, {
    dateStyle: 'long',
    timeStyle: 'long',
    timeZone: 'UTC',
  }).format(at)
  return <Time iso={at.toISOString()} text={relativeTime(at, now, locale)} title={exact} />
}
