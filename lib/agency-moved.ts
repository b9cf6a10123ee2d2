import type { AgencyContent } from '#agencies/types.ts'
import { type Language, languages } from '#policy/vocabulary.ts'
import type { Written } from './agency-pages.ts'

/**
 * Where addresses lead that were another's once: those that pages and articles say they had (`was`), each in its language, and
 * those that the agency names (`moved`), in every language. An address that stands for a page of today leads nowhere else.
 */
export function listMoved(
  { moved = {} }: Pick<AgencyContent, 'moved'>,
  { pages, articles }: Written,
): (readonly [from: string, to: string])[] {
  const had = [
    ...pages.map((page) => ({ ...page, under: '' })),
    ...articles.map((article) => ({ ...article, under: '/writing' })),
  ]
  const own = had.flatMap(({ slug, locale, was = [], under }) => {
    return was.map((old) => [within(locale, `${under}/${old}`), within(locale, `${under}/${slug}`)] as const)
  })
  const named = Object.entries(moved).flatMap(([from, to]) => {
    return languages.map((locale) => [within(locale, from), within(locale, to)] as const)
  })
  const there = new Set(had.map(({ slug, locale, under }) => within(locale, `${under}/${slug}`)))
  return [...own, ...named].filter(([from, to]) => from !== to && !there.has(from))
}

/** The path in a language: English stands without its code. */
function within(locale: Language, path: string): string {
  return locale === 'en' ? path : `/${locale}${path === '/' ? '' : path}`
}
