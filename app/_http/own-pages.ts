import type { Built } from '#lib/built.ts'
import { type Locale, localePath, locales } from '#messages/locales.ts'

type Rewrite = { readonly source: string; readonly destination: string }

/** The addresses that follow from a build, given as the program carries it; of a framework started by itself there are none. */
export function addressesOf(build: string | undefined) {
  const built: Partial<Built> = JSON.parse(build ?? '{}')
  return {
    moved: built.moved ?? [],
    pages: ownPages(built),
    favicon: built.assets?.favicon ?? '/favicon.ico',
    question: built.question ?? null,
    remembers: built.remembers ?? { theme: false, language: false },
  }
}

/**
 * Leads to the pages that this build knows: those the agency wrote, and one for each service, piece of work and article. They
 * stand among the routes under `pages/`, so that any other address in their place is answered as one that is not there.
 */
export function ownPages({ pages = [], articles = [], parts }: Partial<Built>): Rewrite[] {
  const written = (locale: Locale) => articles.filter((article) => article.locale === locale)
  return locales.flatMap((locale) => [
    ...under(
      locale,
      '',
      pages.filter((page) => page.locale === locale).map(({ slug }) => slug),
    ),
    ...under(locale, '/services', parts?.services ?? []),
    ...under(locale, '/work', parts?.work ?? []),
    ...under(
      locale,
      '/writing',
      written(locale).map(({ slug }) => slug),
    ),
    ...(written(locale).length > 0 ? [leadTo(locale, '/writing')] : []),
  ])
}

/** One line for all of a kind: each is looked at with every request. */
function under(locale: Locale, path: string, names: readonly string[]): Rewrite[] {
  return names.length > 0 ? [leadTo(locale, path, `/:page(${[...new Set(names)].join('|')})`)] : []
}

function leadTo(locale: Locale, path: string, page = ''): Rewrite {
  const destination = `/${locale}/pages${path}${page && '/:page'}`
  return { source: localePath(locale, `${path}${page}`), destination }
}
