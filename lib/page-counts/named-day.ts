import { printDay } from '#policy/print.ts'
import type { Language } from '#policy/vocabulary.ts'

/** What our newsletters call themselves in the links they carry: `newsletter-2026-03-03`. */
export const newsletterCampaign = (day: string): string => `newsletter-${day}`

/** The day of the newsletter that a campaign is; null for any other campaign. */
export function namedDay(campaign: string, language: Language): string | null {
  const day = /^newsletter-(\d{4}-\d\d-\d\d)$/.exec(campaign)?.[1]
  return day && !Number.isNaN(Date.parse(day)) ? printDay(day, language) : null
}
