import { printDuration } from '#policy/duration.ts'
import { fill } from '#policy/fill.ts'
import { namesPartners } from '#policy/in-use.ts'
import type { Measure } from '#policy/parts/collecting.ts'
import { pause } from '#policy/pause.ts'
import { join, printCount } from '#policy/print.ts'
import type { Channel } from '#policy/vocabulary.ts'
import { reachOf } from './plain.ts'
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
    otherStops(input),
    claim(input, 'frequency_capped', measured(say.cap, policy.frequencyCap)),
    claim(input, 'less_often', measured(say.less, policy.frequencyCap.lessOften)),
    topics ? claim(input, 'topics_declined', fill(say.topics, { topics })) : [],
    claim(input, 'address_printed', policy.controller.addressToCome ? say.addressToCome : say.address),
    claim(input, 'service_apart', say.service),
    advertises ? claim(input, 'advertising_asked', say.advertising) : [],
  ])
  return { id: 'marketing', title, blocks }
}

/** The ways that are asked for, and those for which no box stands here, since nobody could do what it asks. */
function askedChannels({ policy, capabilities }: SectionInput) {
  const declared = [...new Set(Object.values(policy.purposes).flatMap(({ optIn }) => optIn ?? []))]
  const isAsked = (channel: Channel) =>
    channel === 'partners'
      ? namesPartners(policy)
      : capabilities.channels.has(channel) || capabilities.channelsByHand.has(channel)
  return { asked: declared.filter(isAsked), unasked: declared.filter((channel) => !isAsked(channel)) }
}

/** The ways that are asked for, where there is more than one; of those, the ways that staff alone use; and those not asked for. */
function channels(input: SectionInput): Claim[] {
  const { words, language, capabilities } = input
  const say = words.marketing
  const { asked, unasked } = askedChannels(input)
  const named = (which: readonly Channel[]) =>
    join(
      which.map((channel) => words.channel[channel]),
      language,
    )
  const byHand = asked.filter(
    (channel) => capabilities.channelsByHand.has(channel) && !capabilities.channels.has(channel),
  )
  const ways = byHand.map((channel) => words.byChannel[channel])
  const sentence = (text: string, channels: string): Claim[] =>
    channels ? [{ text: fill(text, { channels }) }] : []
  return [
    ...(asked.length > 1
      ? claim(input, 'channel_asked', fill(say.channels, { channels: named(asked) }))
      : []),
    ...sentence(say.idleChannels, join(ways, language, 'disjunction')),
    ...(asked.length + unasked.length > 1 ? sentence(say.unasked, named(unasked)) : []),
  ]
}

/** What else the link in a mail stops, where people are asked for other ways too; and how one of those is stopped alone. */
function otherStops(input: SectionInput): Claim[] {
  const { words, language } = input
  const { asked } = askedChannels(input)
  const others = asked.filter((channel) => channel !== 'email' && channel !== 'partners')
  if (others.length === 0 || !asked.includes('email')) return []
  const channels = join(
    others.map((channel) => words.byChannel[channel]),
    language,
  )
  const said = fill(words.marketing.stopOthers, { channels, email: reachOf(input) })
  return claim(input, 'channel_asked', said)
}
