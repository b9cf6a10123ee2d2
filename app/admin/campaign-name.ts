import { namedDay } from '#lib/page-counts/named-day.ts'
import { fill } from '#policy/fill.ts'
import { deskLanguage, words } from './words.ts'

/** How the desk calls a campaign or a site: `newsletter of 3 March 2026` for one of ours. */
export function campaignName(name: string): string {
  const day = namedDay(name, deskLanguage())
  return day ? fill(words.visits.newsletterOf, { day }) : name
}
