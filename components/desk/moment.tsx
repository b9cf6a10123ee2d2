import { Time } from '#components/ui/time.tsx'
import { formatter } from '#policy/time/formatter.ts'
import type { Language } from '#policy/vocabulary.ts'
import { relativeTime } from './relative-time.ts'

export type MomentProps = { at: Date; now: Date; locale: Language /** IANA name. */; zone: string }

/** A moment relative to now, with the exact one in the reader's zone on hover. */
export function Moment({ at, now, locale, zone }: MomentProps) {
  const exact = formatter(locale, { dateStyle: 'long', timeStyle: 'long', timeZone: zone }).format(at)
  return <Time iso={at.toISOString()} text={relativeTime(at, now, locale)} title={exact} />
}
