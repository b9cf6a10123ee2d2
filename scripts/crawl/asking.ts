import { choiceCookies, cookiePurposes } from '#agencies/policy-parts/cookies.ts'
import type { AgencyContent } from '#agencies/types.ts'
import { everyAdapter } from '#policy/adapters/every-adapter.ts'
import type { Policy } from '#policy/define.ts'
import type { EmbedUse } from '#policy/embeds/embed.ts'
import type { AdapterUse } from '#policy/parts/adapter-use.ts'
import type { Cookie } from '#policy/parts/cookie.ts'

type Named = Exclude<AdapterUse['adapter'], 'google_tag_manager'>

const use = (adapter: Named, processor: string): AdapterUse => {
  return { adapter, processor, id: everyAdapter[adapter].of.example }
}

/** The scripts that each preset's policy names companies for. iTractIT's names none that runs on a site: it has nothing to ask. */
export const namedScripts: Readonly<Record<string, readonly AdapterUse[]>> = {
  digiterex: [use('ga4', 'google_analytics')],
  ditra: [use('ga4', 'google_analytics'), use('yandex_metrica', 'yandex_metrica')],
  itineris: [
    use('ga4', 'google_analytics'),
    use('adsense', 'adsense'),
    use('x', 'twitter'),
    use('meta', 'facebook'),
    use('linkedin', 'linkedin'),
  ],
  ontrack: [
    use('ga4', 'google'),
    use('google_ads', 'google'),
    use('intercom', 'intercom'),
    use('meta', 'facebook'),
    use('linkedin', 'linkedin'),
    use('x', 'twitter'),
  ],
}

/** The same agency once its contracts are entered and its scripts have their ids, as an adopter would write it. */
export function turnOn(preset: string, agency: AgencyContent): AgencyContent {
  return { ...agency, adapters: namedScripts[preset] ?? [] }
}

/** Its policy with those contracts, the cookie of choices, and a cookie of each company that the text names and gives none of. */
export function underContract(preset: string, policy: Policy): Policy {
  const uses = namedScripts[preset] ?? []
  const contract = { reference: 'Crawl 1', date: '2026-11-30' } as const
  const processors = Object.fromEntries(
    Object.entries(policy.processors).map(([id, one]) => [
      id,
      uses.some(({ processor }) => processor === id) ? { ...one, contract } : one,
    ]),
  )
  const cookies: Record<string, Cookie> = { ...policy.cookies, ...choiceCookies }
  for (const { adapter, processor } of uses) {
    const { category } = everyAdapter[adapter as Named].of
    const isThere = Object.values(cookies).some(
      (one) => one.provider === processor && one.category === category,
    )
    if (isThere || category !== 'targeting') continue
    cookies[`${processor}-adverts`] = {
      category,
      provider: processor,
      remembers: ['adverts'],
      purpose: cookiePurposes.adverts,
      life: 'not_said',
    }
  }
  return { ...policy, processors, cookies }
}

/** Companies whose videos and maps an agency shows, in the folder that tries them. */
export const shownEmbeds: readonly EmbedUse[] = [
  { shows: 'youtube', processor: 'youtube' },
  { shows: 'openstreetmap', processor: 'openstreetmap' },
]

/** A policy that declares them too. */
export function withEmbeds(policy: Policy): Policy {
  const contract = { reference: 'Crawl 2', date: '2026-11-30' } as const
  const shown = {
    region: 'IE',
    transfer: 'none',
    role: 'platform',
    purposes: ['provide_service'],
    hosts: [],
    contract,
  } as const
  const processors = {
    ...policy.processors,
    youtube: { ...shown, name: 'YouTube', policyUrl: 'https://policies.google.com/privacy' },
    openstreetmap: {
      ...shown,
      name: 'OpenStreetMap Foundation',
      policyUrl: 'https://osmfoundation.org/wiki/Privacy_Policy',
    },
  }
  return { ...policy, processors }
}
