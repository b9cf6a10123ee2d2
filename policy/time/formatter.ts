import type { Language } from '#policy/vocabulary.ts'

/** How each language is written; English pages write day before month. */
export const tags: { readonly [L in Language]: string } = { en: 'en-GB', fr: 'fr', ar: 'ar' }

/** As many as the product's languages, zones and styles come to, with room; then it begins anew. */
const most = 500
const made = new Map<string, Intl.DateTimeFormat>()

/** What prints moments in a style. Each is made once: making one takes as long as a hundred dates. */
export function formatter(language: Language, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([language, options])
  const known = made.get(key)
  if (known) return known
  if (made.size >= most) made.clear()
  const format = new Intl.DateTimeFormat(tags[language], options)
  made.set(key, format)
  return format
}
