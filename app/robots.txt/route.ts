import { wholeAddress } from '#app/_found/addresses.ts'
import { agency } from '#app/agency.ts'

export const dynamic = 'force-static'

/** What programs may look up: the public pages; nothing at all of a site that says somebody else's policy again. */
export function GET(): Response {
  const closed = agency.content.restates ? '/' : '/admin'
  const map = agency.content.restates ? '' : `\nSitemap: ${wholeAddress('/sitemap.xml')}\n`
  return new Response(`User-agent: *\nDisallow: ${closed}\n${map}`, {
    headers: { 'Content-Type': 'text/plain; charset=utf-8' },
  })
}
