import { newsletterCampaign } from './named-day.ts'

/** An address in Markdown: up to a space or what ends a link, and without the stop or comma of its sentence. */
const address = /https?:\/\/[^\s<>()"'[\]]*[^\s<>()"'[\].,;:!?]/g

/**
 * Has each link of a newsletter that leads to the site say by which newsletter its reader comes: the same for everybody, so that it
 * names nobody (P13). Links elsewhere stay as they are, and so does one that says already by what it came.
 * @param body Markdown
 * @param site the site's own address, `https://agency.example`
 * @param day of the newsletter, `YYYY-MM-DD`
 */
export function tagLinks(body: string, site: string, day: string): string {
  const { origin } = new URL(site)
  return body.replace(address, (link) => {
    if (!URL.canParse(link)) return link
    const url = new URL(link)
    if (url.origin !== origin || [...url.searchParams.keys()].some((name) => name.startsWith('utm_')))
      return link
    url.searchParams.set('utm_source', 'newsletter')
    url.searchParams.set('utm_campaign', newsletterCampaign(day))
    return url.href
  })
}
