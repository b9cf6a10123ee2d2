import { printDuration } from '#policy/duration.ts'
import { fill } from '#policy/fill.ts'
import type { Measure } from '#policy/parts/collecting.ts'
import { pause } from '#policy/pause.ts'
import { join, printCount } from '#policy/print.ts'
import { type Claim, claim, claims, type Section, type SectionInput } from './section.ts'

/** Marketing by opt-in (P16), its end (P55) and its measure (P17); absent where no purpose opts in. */
export function marketing(input: SectionInput): Section {
  const { policy, words, language } = input
  const title = words.titles.marketing
  if (!Object.values(policy.purposes).some((purpose) => purpose.optIn))
    return { id: 'marketing', title, blocks: [] }
  const say = words.marketing
  const measured = (text: string, { messages, per }: Measure) =>
    fill(text, {
      messages: printCount(messages, language),
      period: printDuration(per, language),
      pause: printDuration(pause, language),
    })
  const topics = join(
    Object.values(policy.topics).map((topic) => topic[language]),
    language,
  )
  const advertises = 'targeted_advertising' in policy.purposes
  const blocks = claims([
    claim(input, 'opt_in', say.optIn),
    channels(input),
    claim(input, 'unsubscribe_works', say.stop),
    claim(input, 'frequency_capped', measured(say.cap, policy.frequencyCap)),
    claim(input, 'less_often', measured(say.less, policy.frequencyCap.lessOften)),
    topics ? claim(input, 'topics_declined', fill(say.topics, { topics })) : [],
    claim(input, 'address_printed', policy.controller.addressToCome ? say.addressToCome : say.address),
    claim(input, 'service_apart', say.service),
    advertises ? claim(input, 'advertising_asked', say.advertising) : [],
  ])
  return { id: 'marketing', title, blocks }
}

/** The ways that are asked for, where there is more than one, and those by which nothing is sent yet. */
function channels(input: SectionInput): Claim[] {
  const { policy, words, language, capabilities } = input
  const asked = [...new Set(Object.values(policy.purposes).flatMap(({ optIn }) => optIn ?? []))]
  if (asked.length < 2) return []
  const named = (which: readonly (typeof asked)[number][], names: typeof words.channel) =>
    join(
      which.map((channel) => names[channel]),
      language,
    )
  const idle = asked.filter((channel) => !capabilities.channels.has(channel))
  const said = fill(words.marketing.channels, { channels: named(asked, words.channel) })
  const unsent = fill(words.marketing.idleChannels, { channels: named(idle, words.byChannel) })
  return [
    ...claim(input, 'channel_asked', said),
    ...(idle.length > 0 ? [{ text: unsent } satisfies Claim] : []),
  ]
}
