/**
 * Scripts of companies that pages can load, by the ids that agencies name them by. `google_tag_manager` is named only to be refused
 * with its reason.
 */
export const adapterIds = [
  'ga4',
  'google_ads',
  'google_tag_manager',
  'plausible',
  'umami',
  'matomo',
  'yandex_metrica',
  'adsense',
  'meta',
  'linkedin',
  'x',
  'intercom',
] as const
export type AdapterId = (typeof adapterIds)[number]

/** One script that an agency has pages load, once the visitor agrees. */
export type AdapterUse = {
  readonly adapter: AdapterId
  /** The processor it belongs to, by its id in the policy: declared there, and under contract. */
  readonly processor: string
  /** What the company knows the site by: `G-ABC1234567`, `agency.example`. */
  readonly id: string
  /** Where it is served from, where that is a server of one's own: `stats.agency.example`. */
  readonly host?: string
}
