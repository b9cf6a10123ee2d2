import { defaultLanguage, type Language, languages } from '#policy/vocabulary.ts'

/** The languages the product speaks. English stands at `/`, the others under their code. */
export const locales = languages

export type Locale = Language

export const defaultLocale: Locale = defaultLanguage

/** Each language named in itself: the link to a language must be readable to those who want it. */
export const languageNames: Record<Locale, string> = { en: 'English', fr: 'Français', ar: 'العربية' }

/** Whether a string from a path is one of our languages. */
export function isLocale(value: string): value is Locale {
  return (locales as readonly string[]).includes(value)
}

/** Writing direction of a language, for the `dir` attribute. */
export function directionOf(locale: Locale): 'ltr' | 'rtl' {
  return locale === 'ar' ? 'rtl' : 'ltr'
}

/** Path of a page in a language: `/contact` is `/contact`, `/fr/contact`, `/ar/contact`; `/` is `/`, `/fr`, `/ar`. */
export function localePath(locale: Locale, path: string): string {
  if (locale === defaultLocale) return path
  return path === '/' ? `/${locale}` : `/${locale}${path}`
}
