import type { DataItem } from '#policy/data-items.ts'
import { fill } from '#policy/fill.ts'
import { isolate, join } from '#policy/print.ts'
import { networksInUse } from '#policy/sign-in-networks.ts'
import { type Block, type Link, list, promised, type SectionInput, text } from './section.ts'

/** What is looked at to count a page, and has a sentence of its own. */
const countedItems: readonly DataItem[] = ['browser', 'pages_viewed', 'referrer', 'time_of_visit']

/** What networks say of whoever signs in by them, and is taken. */
const toldByNetworks: readonly DataItem[] = ['name', 'email']

/** That one can sign in by networks, and what each says and learns (P09, P57); nothing where none is set up. */
export function signInByNetworks(input: SectionInput): Block[] {
  const { policy, deployment, words, language } = input
  const running = networksInUse(policy, deployment)
  if (running.length === 0) return []
  const networks = join(
    running.map((network) => words.network[network]),
    language,
  )
  return promised(input, 'account_offered', fill(words.collect.networks, { networks }))
}

/** What the policy names beside the forms and this program does not take: said as what it is, not in use (P09, P13, P14, P66). */
export function idleSources({ policy, words, language, capabilities, deployment }: SectionInput): Block[] {
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
  const running = networksInUse(policy, deployment)
  if (fromOthers !== 'none') {
    const sources = join(
      fromOthers.sources.map((source) => words.thirdParty[source]),
      language,
    )
    // What a network really says of whoever signs in by it has a sentence of its own.
    const isTold = running.length > 0 && fromOthers.sources.every((source) => source === 'social_networks')
    const untold = fromOthers.items.filter((item) => !isTold || !toldByNetworks.includes(item))
    if (untold.length > 0) idle.push(fill(say.idleOthers, { sources, items: items(untold) }))
  }
  if (accounts) {
    const absent = accounts.holds.filter((item) => !capabilities.inAccounts.has(item))
    if (absent.length > 0) idle.push(fill(say.idleAccounts, { items: items(absent) }))
    const networks =
      accounts.signInBy === 'not_said'
        ? running.length === 0 && words.thirdParty.social_networks
        : join(
            accounts.signInBy
              .filter((network) => !running.some((one) => one === network))
              .map((network) => words.network[network]),
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
