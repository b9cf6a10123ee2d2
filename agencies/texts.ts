import type { Locale } from '#messages/locales.ts'
import type { AgencyTexts } from './texts-type.ts'
import type { AgencyContent } from './types.ts'

/**
 * The agency's words in a language, and the language they are really in: a missing language falls back to English,
 * and the page must then say `lang="en"` for that text.
 */
export function textsOf(agency: AgencyContent, locale: Locale): { texts: AgencyTexts; lang: Locale } {
  const texts = agency.texts[locale]
  return texts ? { texts, lang: locale } : { texts: agency.texts.en, lang: 'en' }
}
