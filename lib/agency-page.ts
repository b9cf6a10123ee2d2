import { z } from 'zod'
import { type Language, languages } from '#policy/vocabulary.ts'
import { commonFront, commonSentence, readMarkdownFile } from './markdown-file.ts'

/** A page that an agency adds by a Markdown file of its own, in one language. Its text stays in the file. */
export type AgencyPage = {
  /** Its address without the language, as the file's name begins: `about`. */
  readonly slug: string
  readonly locale: Language
  readonly title: string
  readonly description?: string
  /** Where among the places of the header its link stands, counted from 1; absent: it does not. */
  readonly navigation?: number
  /** What the link says, where the title is too long for it. */
  readonly label?: string
  readonly footer: boolean
  /** Addresses that it had before. */
  readonly was?: readonly string[]
}

/** First parts of addresses that the program answers itself. */
export const reservedSlugs: readonly string[] = [
  ...[
    'en',
    'fr',
    'ar',
    'admin',
    'api',
    'forms',
    'healthz',
    'readyz',
    'assets',
    'unsubscribe',
    'pages',
    'refused',
  ],
  ...['services', 'work', 'contact', 'quote', 'call-back', 'newsletter', 'ask', 'closed', 'thanks'],
  ...[
    'privacy',
    'cookies',
    'confirm',
    'preferences',
    'account',
    'embed',
    'embeds',
    'robots',
    'favicon',
    'sitemap',
  ],
  ...['writing', 'display', 'themes', 'visits'],
]

const longestDescription = 160
const longestLabel = 24

const front = z.strictObject({
  title: z.string().trim().min(1).max(80),
  description: z.string().trim().min(1).max(longestDescription).optional(),
  navigation: z.int().min(1).max(9).optional(),
  label: z.string().trim().min(1).max(longestLabel).optional(),
  footer: z.boolean().optional(),
  ...commonFront,
})

/**
 * Reads one page.
 * @param name the file's, `about.en.md`
 * @param text the file's: front matter between lines of `---`, and Markdown below it
 * @returns the page with its Markdown, or in a sentence what is wrong with it
 */
export function readPage(
  name: string,
  text: string,
): { page: AgencyPage; markdown: string; draft: boolean } | string {
  const read = readMarkdownFile(name, text, 'A page', front, sentence)
  if (typeof read === 'string') return read
  const { slug, locale, markdown } = read
  if (reservedSlugs.includes(slug))
    return `/${slug} is an address that the program answers itself. Give the page another name.`
  const { navigation, footer = !navigation, draft = false, ...words } = read.front
  return { page: { slug, locale, ...words, navigation, footer }, markdown, draft }
}

function sentence({ path, code, message, ...issue }: z.core.$ZodIssue): string {
  const field = path.join('.')
  if (code === 'unrecognized_keys')
    return `${(issue as { keys: string[] }).keys.join(', ')}: a page has title, description, navigation, label, footer, was and draft, and nothing else.`
  if (field === 'title') return 'title: a page needs one, of at most 80 characters.'
  if (field === 'description')
    return `description: at most ${longestDescription} characters, as searches show it.`
  if (field === 'label') return `label: at most ${longestLabel} characters; a phone has no more room.`
  if (field === 'navigation') return 'navigation: its place in the header, a number from 1 to 9.'
  if (field === 'footer') return 'footer: true or false.'
  return commonSentence(field) ?? `${field || 'The page'}: ${message}.`
}

/** Every page once, with the languages it is there in: what a sitemap lists. */
export function listAddresses(
  pages: readonly AgencyPage[],
): { readonly path: string; readonly locales: readonly Language[] }[] {
  const slugs = [...new Set(pages.map(({ slug }) => slug))].sort()
  return slugs.map((slug) => ({ path: `/${slug}`, locales: localesOf(pages, `/${slug}`) ?? [] }))
}

/** The languages an agency's page is there in; null for an address that is no such page. */
export function localesOf(pages: readonly AgencyPage[], path: string): readonly Language[] | null {
  const found = pages.filter(({ slug }) => `/${slug}` === path)
  return found.length > 0 ? languages.filter((one) => found.some(({ locale }) => locale === one)) : null
}
