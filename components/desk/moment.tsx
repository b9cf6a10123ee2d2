import { Time } from '#components/ui/time.tsx'
import { formatter } from '#policy/time/formatter.ts'
import type { Language } from '#policy/vocabulary.ts'
import { relativeTime } from './relative-time.ts'

const exactly = { dateStyle: 'long', timeStyle: 'long', timeZone: 'UTC' } as const

/** A moment relative to now, with the exact one (UTC) on hover. */
export function Moment({ at, now, locale }: { at: Date; now: Date; locale: Language }) {
  const exact = formatter(locale, exactly).format(at)
  return <Time iso={at.toISOString()} text={relativeTime(at, now, locale)} title={exact} />
}
