import type { DocumentHeadProps } from '#components/document/document-head.tsx'
import type { SiteView } from '#components/site/view.ts'
import { localesOf } from '#lib/agency-page.ts'
import { isLocale, type Locale, localePath, locales } from '#messages/locales.ts'
import { messages } from '#messages/messages.ts'
import { isolate, join, printNotes } from '#policy/print.ts'
import { sectionWords } from '#policy/sections/words/section-words.ts'
import { agency } from './agency.ts'
import { built } from './built.ts'

/** The language of a path's first segment; null for a segment that is none. */
export function localeOf(segment: string): Locale | null {
  return isLocale(segment) ? segment : null
}

/** One page for each language, made when the site is built. */
export function everyLocale(): { locale: Locale }[] {
  return locales.map((locale) => ({ locale }))
}

/** What the parts of a public page are given. */
export function siteView(locale: Locale, path: string): SiteView {
  return {
    agency: agency.content,
    policy: agency.policy,
    forms: agency.forms,
    t: messages[locale].site,
    asks: asksIn(locale),
    notice: messages[locale].versions.banner,
    locale,
    path,
    languages: localesOf(built.pages, path) ?? locales,
    pages: built.pages.filter((page) => page.locale === locale),
    href: (to) => localePath(locale, to),
    drawings: built.assets.drawings,
  }
}

/** What is asked before anything of others runs; null where nothing can. */
function asksIn(locale: Locale): SiteView['asks'] {
  if (!agency.question) return null
  const names = join(
    agency.capabilities.scripts.map(({ name, category }) =>
      printNotes(isolate(name, locale), [sectionWords[locale].cookie[category]], locale),
    ),
    locale,
  )
  return { words: messages[locale].cookieChoices, names }
}

/** What stands in the head of a public page. `title` is the page's own; the agency's name is put behind it. */
export function headOf(
  locale: Locale,
  path: string,
  {
    title,
    description,
    indexed,
    asks = true,
  }: { title?: string; description?: string; indexed?: boolean; asks?: boolean },
): DocumentHeadProps {
  const { name, texts } = agency.content
  const words = texts[locale] ?? texts.en
  return {
    title: title ? `${title} – ${name}` : `${name}: ${words.tagline}`,
    description: description ?? (title ? undefined : words.description),
    path,
    locale,
    languages: localesOf(built.pages, path) ?? locales,
    origin: (process.env.APP_URL ?? '').replace(/\/+$/, ''),
    stylesheet: built.assets.site,
    // Arabic has no letters in the display face.
    face: locale === 'ar' ? null : built.assets.face,
    icon: built.assets.drawings.icon?.href,
    indexed: indexed !== false && !agency.content.restates,
    script: asks ? built.choices : null,
  }
}
