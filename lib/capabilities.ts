import { dataMap } from '#db/data-map.ts'
import { leadClasses } from '#db/schema/leads.ts'
import type { RunningAdapter } from '#policy/adapters/running.ts'
import type { Capabilities } from '#policy/capabilities.ts'
import { choiceCookie } from '#policy/cookie-choices/choice.ts'
import type { Policy } from '#policy/define.ts'
import { displayCookies } from '#policy/display.ts'
import { loadedEmbeds, type ShownEmbed } from '#policy/embeds/showing.ts'
import type { BehaviourKind, PromiseKind } from '#policy/promise-kinds.ts'

/**
 * Promises of behaviour that nothing keeps yet, and why. The privacy page leaves them out whatever an agency's policy says;
 * a kind leaves this list in the commit that builds its mechanism, and none is ever added.
 */
export const unbuilt = {
  recording_announced: 'nothing is recorded',
  groups_not_small: 'reports hide groups of under five, whatever number a policy names',
} satisfies { readonly [K in BehaviourKind]?: string }

/** Tables whose rows are people's own: neither nobody's nor a member's of staff. */
const prospects = dataMap.filter(({ columns }) =>
  columns.some(({ link }) => link?.to === 'person' && link.as === 'subject'),
)

/** What this program does so far: read by the notice, so that no page claims more. */
export const capabilities: Capabilities = {
  unbuilt: new Set(Object.keys(unbuilt) as PromiseKind[]),
  held: new Set([...dataMap.map(({ retention }) => retention), ...leadClasses]),
  categories: new Set(prospects.flatMap(({ categories }) => categories)),
  channels: new Set(['email']),
  channelsByHand: new Set(['sms', 'phone', 'post']),
  cookies: new Set(['candor.staff', 'candor.account']),
  inAccounts: new Set(['name', 'email', 'phone', 'invoices']),
  scripts: [],
}

/** The same where scripts of companies can run: who is asked gets a cookie that remembers the answer. */
export function capabilitiesWith(
  running: readonly RunningAdapter[],
  { collecting, cookies: named }: Pick<Policy, 'collecting' | 'cookies'>,
  shown: readonly ShownEmbed[] = [],
): Capabilities {
  const held = new Set(
    [...capabilities.held].filter((record) => record !== 'page_count' || collecting.counts),
  )
  const cookies = new Set([
    ...capabilities.cookies,
    ...Object.values(displayCookies).filter((name) => name in named),
  ])
  if (running.length === 0 && shown.length === 0) return { ...capabilities, held, cookies }
  const scripts = running.map(({ use: { processor }, of: { name, category, cookies, optOut } }) => ({
    name,
    processor,
    category,
    cookies,
    ...(optOut === undefined ? {} : { optOut }),
  }))
  return {
    ...capabilities,
    held,
    cookies: cookies.add(choiceCookie),
    scripts: [...scripts, ...loadedEmbeds(shown)],
  }
}
