import type { DocumentHeadProps } from '#components/document/document-head.tsx'
import type { SiteView } from '#components/site/view.ts'
import type { Article } from '#lib/agency-article.ts'
import { isLocale, type Locale, localePath, locales } from '#messages/locales.ts'
import { messages } from '#messages/messages.ts'
import { writeItems } from '#policy/cookie-choices/choice.ts'
import { remembersOf } from '#policy/display.ts'
import { shownIn } from '#policy/embeds/showing.ts'
import { isolate, join, printNotes } from '#policy/print.ts'
import { sectionWords } from '#policy/sections/words/section-words.ts'
import { cardOf, languagesOf, wholeAddress } from './_found/addresses.ts'
import { type Step, trailThing } from './_found/structured-data.ts'
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
    embeds: embedsIn(locale),
    notice: messages[locale].versions.banner,
    locale,
    path,
    languages: languagesOf(path),
    pages: built.pages.filter((page) => page.locale === locale),
    href: (to) => localePath(locale, to),
    writes: built.articles.some((article) => article.locale === locale),
    drawings: built.assets.drawings,
    pictures: built.assets.pictures,
  }
}

/** What can be shown of others by a press; null where nothing can. */
function embedsIn(locale: Locale): SiteView['embeds'] {
  const shows = shownIn(agency.question)
  return shows.length > 0 ? { words: messages[locale].embeds, shows } : null
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
  return { words: messages[locale].cookieChoices, names, items: writeItems(agency.question.items) }
}

/** What a page says of itself to whoever looks for it. */
export type Found = {
  readonly title?: string
  readonly description?: string
  readonly indexed?: boolean
  /** Whether it asks what of other companies may run; left out: it does. `clears`: it only takes away what is not agreed to. */
  readonly asks?: boolean | 'clears'
  /** The pages on the way to it below the front page, itself at the end. */
  readonly trail?: readonly Step[]
  /** What it is about, as schema.org has it. */
  readonly things?: readonly object[]
  /** The article that it is, and who wrote that. */
  readonly article?: { readonly is: Article; readonly author: string }
}

/** What stands in the head of a public page. `title` is the page's own; the agency's name is put behind it. */
export function headOf(locale: Locale, path: string, found: Found): DocumentHeadProps {
  const { title, indexed, asks = true, trail = [], things = [], article } = found
  const { name, texts, restates } = agency.content
  const words = texts[locale] ?? texts.en
  const description = found.description ?? (title ? undefined : words.description)
  const shown = indexed !== false && !restates
  const home = { name, path: '/' }
  const written = article && {
    published: article.is.date,
    author: article.author,
    ...(article.is.topic && { topic: article.is.topic }),
  }
  return {
    title: title ? `${title} – ${name}` : `${name}: ${words.tagline}`,
    ...(description && { description }),
    path,
    locale,
    languages: languagesOf(path),
    origin: wholeAddress(''),
    stylesheet: built.assets.site,
    // Arabic has no letters in the display face.
    face: locale === 'ar' ? null : built.assets.face,
    icon: built.assets.drawings.icon?.href,
    remembersTheme: remembersOf(agency.policy).theme,
    script: asks === 'clears' ? built.clearing : asks ? built.choices : null,
    indexed: shown,
    feed: { href: localePath(locale, '/feed.xml'), title: name },
    preview: indexed === false ? undefined : { site: name, card: cardOf(locale, path), article: written },
    data: [...things, ...(trail.length > 0 ? [trailThing(locale, [home, ...trail])] : [])],
  }
}
