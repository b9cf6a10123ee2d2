import type { DataItem } from '#policy/data-items.ts'
import { fill } from '#policy/fill.ts'
import { join } from '#policy/print.ts'
import { type Block, list, type SectionInput, text } from './section.ts'

/** What the policy names beside the forms and this program does not take: said as what it is, not in use (P09, P13, P14, P66). */
export function idleSources({ policy, words, language, capabilities }: SectionInput): Block[] {
  const say = words.collect
  const { automatic, fromOthers, accounts, recording, location } = policy.collecting
  const items = (named: readonly DataItem[]) =>
    join(
      named.map((item) => words.item[item]),
      language,
    )
  const idle: string[] = []
  // The network address is taken, shortened, and has a sentence of its own.
  const taken = automatic?.items.filter((item) => item !== 'ip_address') ?? []
  if (taken.length > 0) idle.push(fill(say.idleAutomatic, { items: items(taken) }))
  if (fromOthers !== 'none') {
    const sources = join(
      fromOthers.sources.map((source) => words.thirdParty[source]),
      language,
    )
    idle.push(fill(say.idleOthers, { sources, items: items(fromOthers.items) }))
  }
  if (accounts && !capabilities.held.has('account')) {
    idle.push(fill(say.idleAccounts, { items: items(accounts.holds) }))
    const networks = join(
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
  return idle.length > 0 ? [text(say.idle), list(idle)] : []
}
