import type { ChoicesFieldsProps } from '#components/privacy/choices-fields.tsx'
import type { Preferences } from '#db/schema/preferences.ts'
import type { Locale } from '#messages/locales.ts'
import { messages } from '#messages/messages.ts'
import { printDuration } from '#policy/duration.ts'
import { fill } from '#policy/fill.ts'
import type { Measure } from '#policy/parts/collecting.ts'
import { pause } from '#policy/pause.ts'
import { join } from '#policy/print.ts'
import { printMoment } from '#policy/time/working-time.ts'
import { agency } from './agency.ts'

/** The choices about mail as a form shows them. */
export function choicesFields(locale: Locale, standing: Preferences): ChoicesFieldsProps {
  const { preferences: words } = messages[locale].privacy
  return {
    topics: {
      legend: words.topics,
      hint: words.topicsHint,
      all: Object.entries(agency.policy.topics).map(([id, label]) => ({
        id,
        label: label[locale],
        chosen: !standing.declined.includes(id),
      })),
    },
    often: {
      legend: words.often,
      value: standing.pausedUntil ? 'pause' : standing.rarely ? 'rarely' : 'usual',
      all: (['usual', 'rarely', 'pause'] as const).map((value) => ({
        value,
        label: measureLabel(locale, value, standing),
      })),
    },
  }
}

/** In words what somebody will get: each line one of their choices. */
export function choicesInWords(locale: Locale, wanted: Preferences): string[] {
  const { preferences: words } = messages[locale].privacy
  const topics = Object.entries(agency.policy.topics)
  const chosen = topics.filter(([id]) => !wanted.declined.includes(id)).map(([, label]) => label[locale])
  const about =
    chosen.length === topics.length
      ? words.allTopics
      : chosen.length === 0
        ? words.nothing
        : fill(words.only, { topics: join(chosen, locale) })
  const often = wanted.pausedUntil ? 'pause' : wanted.rarely ? 'rarely' : 'usual'
  return [about, measureLabel(locale, often, wanted)]
}

function measureLabel(
  locale: Locale,
  value: 'usual' | 'rarely' | 'pause',
  { pausedUntil }: Preferences,
): string {
  const { preferences: words } = messages[locale].privacy
  const { policy } = agency
  const measured = (text: string, { messages: most, per }: Measure) =>
    fill(text, { messages: most, period: printDuration(per, locale) })
  if (value === 'usual') return measured(words.usual, policy.frequencyCap)
  if (value === 'rarely') return measured(words.rarely, policy.frequencyCap.lessOften)
  if (!pausedUntil) return fill(words.pause, { period: printDuration(pause, locale) })
  const moment = printMoment(new Date(pausedUntil), policy.workingHours.timeZone, locale)
  return fill(words.pauseUntil, { moment })
}
