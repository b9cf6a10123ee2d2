import type { CrawlPage } from './visit.ts'

/** Pages that stand whether anything leads to them or not: addresses with nothing behind them, and the doors. */
const doors: readonly CrawlPage[] = [
  { path: '/privacy/choices', personal: true },
  { path: '/cookies' },
  { path: '/privacy/request' },
  { path: '/privacy/report' },
  { path: '/privacy/versions/1' },
  { path: '/admin/sign-in', personal: true },
  { path: '/admin/forgotten', personal: true },
  { path: '/nothing-here', status: 404 },
]

const languages = ['', '/fr', '/ar'] as const
/** More pages than any agency has: a site that links to new ones for ever ends here. */
const mostPages = 600

/** What a crawl does not follow: what is asked of machines, and the desk behind its door. */
const passedOver =
  /^\/(?:api|_next|assets|forms)\/|^\/admin(?:\/|$)|\.(?:xml|txt|json|js|ico|pdf|webmanifest)$/

/** What opens something, or is one person's: as `constant-headers` has it. */
const personal =
  /^(?:\/(?:fr|ar))?\/(?:(?:confirm|unsubscribe|preferences|thanks)\/|account(?:\/|$)|privacy\/(?:choices$|(?:package|requests|transfer|certificate)\/))/

/** Gives an address of the site itself as a path; null for anything else. */
export function pathOf(address: string, origins: readonly string[]): string | null {
  if (!URL.canParse(address, origins[0])) return null
  const { origin, pathname } = new URL(address, origins[0])
  return origins.includes(origin) && !passedOver.test(pathname) ? pathname : null
}

export type Found = {
  readonly pages: readonly CrawlPage[]
  readonly broken: readonly { path: string; by: string; status: number }[]
}

/**
 * Finds every page: what the sitemap lists, the doors in each language, and whatever a link of any of them leads to. Documents are read as
 * they are sent, since every link of ours stands in them.
 * @param also the address that the build was made for, which whole links may name
 */
export async function findPages(
  url: string,
  also: readonly string[],
  given: readonly CrawlPage[] = [],
): Promise<Found> {
  const origins = [new URL(url).origin, ...also]
  const pages = new Map<string, CrawlPage>()
  const broken: { path: string; by: string; status: number }[] = []
  const waiting: { page: CrawlPage; by: string }[] = []
  const known = new Set<string>()
  const add = (page: CrawlPage, by: string) => {
    if (known.has(page.path) || known.size >= mostPages) return
    known.add(page.path)
    waiting.push({ page: personal.test(page.path) ? { ...page, personal: true } : page, by })
  }
  for (const page of given) add(page, 'what the crawl did')
  for (const language of languages) {
    add({ path: language || '/' }, 'the crawl')
    for (const door of doors)
      if (language === '' || !door.path.startsWith('/admin'))
        add({ ...door, path: language + door.path }, 'the crawl')
  }
  const map = await (await ask(url, '/sitemap.xml')).text()
  for (const [, address = ''] of map.matchAll(/<loc>([^<]+)<\/loc>/g)) {
    const path = pathOf(address, origins)
    if (path) add({ path }, 'the sitemap')
  }
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const { page, by } = next
    const answer = await ask(url, page.path)
    const to = answer.headers.get('location')
    const type = answer.headers.get('content-type') ?? ''
    const body = await answer.text()
    const html = type.startsWith('text/html') ? body : ''
    if (answer.status >= 300 && answer.status < 400 && to) {
      const path = pathOf(to, origins)
      if (path) add({ path }, page.path)
      continue
    }
    if (answer.status !== (page.status ?? 200)) broken.push({ path: page.path, by, status: answer.status })
    else if (html) pages.set(page.path, page)
    for (const [, written = ''] of html.matchAll(/<a\s[^>]*?href="([^"]+)"/g)) {
      const path = pathOf(
        new URL(written.replaceAll('&amp;', '&'), `${origins[0]}${page.path}`).href,
        origins,
      )
      if (path) add({ path }, page.path)
    }
  }
  return { pages: [...pages.values()], broken }
}

function ask(url: string, path: string): Promise<Response> {
  return fetch(`${url}${path}`, {
    redirect: 'manual',
    headers: { Accept: 'text/html', 'User-Agent': 'Mozilla/5.0 (crawl)' },
    signal: AbortSignal.timeout(60_000),
  })
}
