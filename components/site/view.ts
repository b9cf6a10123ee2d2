import { textsOf } from '#agencies/texts.ts'
import type { AgencyTexts } from '#agencies/texts-type.ts'
import type { AgencyContent, PublishedDrawing, PublishedPicture } from '#agencies/types.ts'
import type { CookieChoiceMessages } from '#messages/en/cookie-choices.ts'
import type { EmbedMessages } from '#messages/en/embeds.ts'
import type { SiteMessages } from '#messages/en/site.ts'
import type { VersionMessages } from '#messages/en/versions.ts'
import { directionOf, type Locale } from '#messages/locales.ts'
import type { Policy } from '#policy/define.ts'
import type { Forms } from '#policy/form.ts'

/** A page that the agency wrote itself, as links to it need it. */
export type PageLink = {
  readonly slug: string
  readonly title: string
  readonly navigation?: number
  readonly label?: string
  readonly footer: boolean
}

/** What every part of the public site is given. */
export type SiteView = {
  agency: AgencyContent
  policy: Policy
  forms: Forms
  t: SiteMessages
  /** What is asked before anything of others runs in a browser, by its words; null: nothing is asked. */
  asks: { readonly words: CookieChoiceMessages; readonly names: string; readonly items: string } | null
  /** What of other companies a page can show in the place of a picture, and its words; null: nothing, so that such a picture is a link. */
  embeds: { readonly words: EmbedMessages; readonly shows: readonly string[] } | null
  /** What is said where the policy has changed. */
  notice: VersionMessages['banner']
  locale: Locale
  /** Path of this page without the language: `/contact`. */
  path: string
  /** The languages it is there in. */
  languages: readonly Locale[]
  /** The agency's own pages in this language. */
  pages: readonly PageLink[]
  /** Whether the agency wrote articles in this language. */
  writes: boolean
  /** The address of a path in this language. */
  href: (path: string) => string
  /** The agency's drawings by name, from the build. */
  drawings: Readonly<Record<string, PublishedDrawing>>
  /** The agency's pictures by file name, from the build. */
  pictures: Readonly<Record<string, PublishedPicture>>
}

/** The agency's words for this view; `spoken` marks a passage that had to fall back to English. */
export function wordsOf(view: SiteView): {
  texts: AgencyTexts
  spoken: { lang?: string; dir?: 'ltr' | 'rtl' }
} {
  const { texts, lang } = textsOf(view.agency, view.locale)
  return { texts, spoken: lang === view.locale ? {} : { lang, dir: directionOf(lang) } }
}
