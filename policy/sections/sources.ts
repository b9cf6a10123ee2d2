import type { DataItem } from '#policy/data-items.ts'
import { fill } from '#policy/fill.ts'
import { isolate, join } from '#policy/print.ts'
import { type Block, type Link, list, type SectionInput, text } from './section.ts'

/** What is looked at to count a page, and has a sentence of its own. */
const countedItems: readonly DataItem[] = ['browser', 'pages_viewed', 'referrer', 'time_of_visit']

/** What the policy names beside the forms and this program does not take: said as what it is, not in use (P09, P13, P14, P66). */
export function idleSources({ policy, words, language, capabilities }: SectionInput): Block[] {
  const say = words.collect
  const { automatic, fromOthers, accounts, recording, location, handedOver } = policy.collecting
  const items = (named: readonly DataItem[]) =>
    join(
      named.map((item) => words.item[item]),
      language,
    )
  const idle: string[] = []
  // The network address is taken, shortened, and has a sentence of its own.
  const counted = policy.collecting.counts ? countedItems : []
  const taken =
    automatic?.items.filter((item) => item !== 'ip_address' && !counted.some((one) => one === item)) ?? []
  if (taken.length > 0) idle.push(fill(say.idleAutomatic, { items: items(taken) }))
  if (fromOthers !== 'none') {
    const sources = join(
      fromOthers.sources.map((source) => words.thirdParty[source]),
      language,
    )
    idle.push(fill(say.idleOthers, { sources, items: items(fromOthers.items) }))
  }
  if (accounts) {
    const absent = accounts.holds.filter((item) => !capabilities.inAccounts.has(item))
    if (absent.length > 0) idle.push(fill(say.idleAccounts, { items: items(absent) }))
    const networks =
      accounts.signInBy === 'not_said'
        ? words.thirdParty.social_networks
        : join(
            accounts.signInBy.map((network) => words.network[network]),
            language,
          )
    if (networks) idle.push(fill(say.idleSignIn, { networks }))
  }
  if (recording && !capabilities.held.has('call_recording')) {
    const reasons = join(
      recording.for.map((reason) => words.recordingFor[reason]),
      language,
    )
    idle.push(fill(say.idleRecording, { reasons }))
  }
  if (location !== 'none') idle.push(location === 'country' ? say.idleCountry : say.idlePlace)
  const links: Link[] = []
  if (handedOver) {
    const { by, rules } = handedOver
    const named = { by: isolate(by, language), rules: isolate(rules.name, language) }
    idle.push(fill(say.idleHandedOver, named))
    links.push({ label: rules.name, href: rules.url })
  }
  if (idle.length === 0) return []
  return [text(say.idle), list(idle), ...(links.length > 0 ? [{ kind: 'links', links } as const] : [])]
}
