import { agency } from '#app/agency.ts'
import { built } from '#app/built.ts'
import { formPath } from '#components/site/form-path.ts'
import { localesOf } from '#lib/agency-page.ts'
import { type Locale, localePath, locales } from '#messages/locales.ts'

/** The whole address of a path of the site. Pages made with the build stand at the address that it was made for. */
export function wholeAddress(path: string): string {
  return `${(process.env.APP_URL || built.site).replace(/\/+$/, '')}${path}`
}

/** The languages that a public page is there in: an agency's own pages and articles may lack one. */
export function languagesOf(path: string): readonly Locale[] {
  const slug = /^\/writing(?:\/(.+))?$/.exec(path)
  if (!slug) return localesOf(built.pages, path) ?? locales
  const written = built.articles.filter((article) => !slug[1] || article.slug === slug[1])
  return locales.filter((locale) => written.some((article) => article.locale === locale))
}

/** The picture for links to a page: its own, else the front page's; undefined in a build without any. */
export function cardOf(locale: Locale, path: string): string | undefined {
  const card = built.cards[`${locale} ${path}`] ?? built.cards[`${locale} /`]
  return card && wholeAddress(card)
}

/** A page that anybody may find, in the languages it is there in. */
export type PublicAddress = {
  readonly path: string
  readonly languages: readonly Locale[]
  /** The day that it says it is of. */
  readonly of?: string
}

/** Every page that is made with the site and may be found, but for a site that says somebody else's policy again. */
export function publicAddresses(): PublicAddress[] {
  if (agency.content.restates) return []
  return pagePaths().map((path) => {
    const of = built.articles.find(({ slug }) => path === `/writing/${slug}`)?.date
    return { path, languages: languagesOf(path), ...(of && { of }) }
  })
}

/** Every page that is made with the site, as its languages write it: `/services`, `/fr/services`. */
export function publicPaths(): readonly string[] {
  return pagePaths().flatMap((path) => languagesOf(path).map((locale) => localePath(locale, path)))
}

function pagePaths(): string[] {
  const { forms } = agency
  return [
    ...['/', '/services', ...built.parts.services.map((id) => `/services/${id}`)],
    ...['/work', ...built.parts.work.map((id) => `/work/${id}`)],
    ...new Set(built.pages.map(({ slug }) => `/${slug}`)),
    ...(built.articles.length > 0 ? ['/writing'] : []),
    ...new Set(built.articles.map(({ slug }) => `/writing/${slug}`)),
    ...Object.entries(forms).flatMap(([name, form]) => (form.closes ? [] : [formPath(name)])),
    ...(forms.newsletter ? ['/newsletter/archive'] : []),
    ...['/privacy', '/privacy/versions', '/privacy/evidence', '/cookies'],
  ]
}

/** Whole addresses of a page by language, as `hreflang` wants them. */
export function alternatesOf({ path, languages }: PublicAddress): Record<string, string> {
  const each = languages.map((locale) => [locale, wholeAddress(localePath(locale, path))])
  return Object.fromEntries(each)
}
