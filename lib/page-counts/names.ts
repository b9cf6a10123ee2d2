/** Whatever comes of a visitor's browser is cut to this before anything is looked for in it. */
const longest = 2_000

/** A network address, also where a provider writes it into the name of somebody's machine. */
const fourNumbers = /(?:\d{1,3}[.-]){3}\d/

/** What addresses carry of an advert's click, and whose advert it was. Their values are never looked at. */
const clickIds: { readonly [parameter: string]: string } = {
  gclid: 'Google Ads',
  gbraid: 'Google Ads',
  wbraid: 'Google Ads',
  dclid: 'Google Ads',
  msclkid: 'Microsoft Ads',
  fbclid: 'Facebook',
  igshid: 'Instagram',
  li_fat_id: 'LinkedIn',
  twclid: 'X',
  ttclid: 'TikTok',
  yclid: 'Yandex',
}

/** Host of the page before, without `www.`; null where there is none that can be read. */
export function hostOf(referrer: string | null): string | null {
  if (!referrer || referrer.length > longest || !URL.canParse(referrer)) return null
  const { protocol, hostname } = new URL(referrer)
  // A number in the place of a name is somebody's machine.
  if (
    !/^https?:$/.test(protocol) ||
    !/^(?=.{1,100}$)[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z][a-z0-9-]*$/.test(hostname)
  )
    return null
  if (fourNumbers.test(hostname)) return null
  return hostname.replace(/^www\./, '')
}

/**
 * A name that a campaign was given, as `utm_*` carries it; null for what could name somebody or stand for one visitor: an address, a
 * long number, a code.
 */
export function campaignName(typed: string | null): string | null {
  if (!typed || typed.length > 60) return null
  const name = typed
    .toLowerCase()
    .replace(/[\s+]+/g, ' ')
    .trim()
  if (!/^[\p{L}\p{N} ._~-]+$/u.test(name)) return null
  if (fourNumbers.test(name)) return null
  // A day is no long number, however it is written.
  const joined = name.replace(/(?<!\d)20\d\d[ ._-]?\d\d[ ._-]?\d\d(?!\d)/g, 'day').replace(/[ ._~-]/g, '')
  return /\d{7,}|[0-9a-f]{16,}/.test(joined) ? null : name
}

/** Where a visit came from, by name. Null: nothing says. */
export type CameBy = { readonly source: string | null; readonly campaign: string | null }

/** Reads the parameters of an address for campaigns and adverts, and the page before for its host. */
export function cameBy(search: string, referrer: string | null): CameBy {
  const parameters = search.length > longest ? new URLSearchParams() : new URLSearchParams(search)
  const advert = Object.keys(clickIds).find((name) => parameters.has(name))
  return {
    source: campaignName(parameters.get('utm_source')) ?? (advert && clickIds[advert]) ?? hostOf(referrer),
    campaign: campaignName(parameters.get('utm_campaign')),
  }
}

/**
 * By what somebody came to a form, as one name: a campaign before a site.
 * @param page the form's page, as the post names it, with what its own address says
 * @param before the page before that, as the browser knew it: one of ours may have been the first
 */
export function leadSourceOf(page: string | null, before: string | null, host: string): string | null {
  const own = ourSearch(page, host)
  const earlier = ourSearch(before, host)
  const steps = [cameBy(own ?? '', earlier === null ? before : null), cameBy(earlier ?? '', null)]
  return (
    steps.find(({ campaign }) => campaign)?.campaign ?? steps.find(({ source }) => source)?.source ?? null
  )
}

/** The query of an address of ours; null for any other. */
function ourSearch(address: string | null, host: string): string | null {
  if (!address || address.length > longest || !URL.canParse(address)) return null
  const url = new URL(address)
  return url.host === host ? url.search : null
}
