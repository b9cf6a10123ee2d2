import type { CountedKind } from '#db/schema/page-counts.ts'
import { truncateAddress } from '#lib/platform/http-address.ts'
import { cameBy } from './names.ts'

export type Count = { readonly kind: CountedKind; readonly name: string; readonly visits: 0 | 1 }

/** What tells the visitors of one day apart, and is forgotten as soon as their mark is made. */
export type Visitor = { readonly network: string; readonly program: string }

export type Site = {
  /** Paths that are counted, with their language. */
  readonly pages: ReadonlySet<string>
  /** Of those, the ones of forms, with the form's name. */
  readonly forms: ReadonlyMap<string, string>
  /** Our own host: who comes from it is on the same visit. */
  readonly host: string
}

type Asked = { readonly url: string; readonly headers: Pick<Headers, 'get'> }

/** The path and the query of an address. */
export function partsOf(url: string): { path: string; search: string } {
  const at = url.indexOf('?')
  const path = (at < 0 ? url : url.slice(0, at)).replace(/(?<=.)\/$/, '')
  return { path, search: at < 0 ? '' : url.slice(at) }
}

/** What one page that was given counts as; nothing for an address that is no page of ours, and for what no person asked to see. */
export function countsOf({ url, headers }: Asked, site: Site): readonly Count[] {
  const { path, search } = partsOf(url)
  if (!site.pages.has(path) || !isShown(headers)) return []
  const begins = beginsVisit(headers, site.host)
  const form = site.forms.get(path)
  return [
    { kind: 'page', name: path, visits: begins ? 1 : 0 },
    ...(form === undefined ? [] : [{ kind: 'seen', name: form, visits: 0 } as const]),
    ...(begins ? entriesOf(search, headers) : []),
  ]
}

function entriesOf(search: string, headers: Pick<Headers, 'get'>): Count[] {
  const { source, campaign } = cameBy(search, headers.get('referer'))
  return [
    { kind: 'source', name: source ?? '-', visits: 1 },
    ...(campaign === null ? [] : [{ kind: 'campaign', name: campaign, visits: 1 } as const]),
  ]
}

/** Not what a page fetches by itself, nor what a browser loads ahead. */
function isShown(headers: Pick<Headers, 'get'>): boolean {
  const shownAs = headers.get('sec-fetch-dest')
  if (shownAs !== null && shownAs !== 'document' && shownAs !== 'iframe') return false
  if (headers.get('rsc') !== null) return false
  return !/prefetch|prerender/.test(`${headers.get('sec-purpose')} ${headers.get('purpose')}`)
}

function beginsVisit(headers: Pick<Headers, 'get'>, host: string): boolean {
  if (headers.get('sec-fetch-site') === 'same-origin') return false
  const referrer = headers.get('referer')
  return !(referrer && referrer.length < 2_000 && URL.canParse(referrer) && new URL(referrer).host === host)
}

/** P13: the network, cut before anything is made of it (/24, /48); null where no address is known. */
export function visitorOf(address: string | null, headers: Pick<Headers, 'get'>): Visitor | null {
  const network = address && truncateAddress(address)
  return network ? { network, program: (headers.get('user-agent') ?? '').slice(0, 200) } : null
}
