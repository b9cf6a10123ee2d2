import { z } from 'zod'
import type { Language } from '#policy/vocabulary.ts'
import { commonFront, commonSentence, readMarkdownFile } from './markdown-file.ts'

/** What an agency wrote for its readers, by a Markdown file of its own, in one language. Its text stays in the file. */
export type Article = {
  /** The last part of its address, as the file's name begins: `/writing/one-proposal`. */
  readonly slug: string
  readonly locale: Language
  readonly title: string
  readonly description: string
  /** The day it is of, `2026-03-14`. */
  readonly date: string
  /** Who of the agency wrote it, by `PersonFact.id`, or a name. */
  readonly author: string
  readonly topic?: string
  /** File in the agency's `assets/` that stands above it, and what that shows. */
  readonly picture?: string
  readonly alt?: string
  /** Addresses that it had before, each as the last part. */
  readonly was?: readonly string[]
}

const front = z
  .strictObject({
    title: z.string().trim().min(1).max(110),
    description: z.string().trim().min(1).max(160),
    date: z.iso.date(),
    author: z.string().trim().min(1).max(80),
    topic: z.string().trim().min(1).max(40).optional(),
    picture: z.string().optional(),
    alt: z.string().trim().min(1).optional(),
    ...commonFront,
  })
  .refine(({ picture, alt }) => !picture === !alt, { path: ['alt'] })

/**
 * Reads one article.
 * @param name the file's, `one-proposal.en.md`
 * @returns the article with its Markdown, or in a sentence what is wrong with it
 */
export function readArticle(
  name: string,
  text: string,
): { article: Article; markdown: string; draft: boolean } | string {
  const read = readMarkdownFile(name, text, 'An article', front, sentence)
  if (typeof read === 'string') return read
  const { draft = false, ...words } = read.front
  return { article: { slug: read.slug, locale: read.locale, ...words }, markdown: read.markdown, draft }
}

function sentence({ path, code, message, ...issue }: z.core.$ZodIssue): string {
  const field = path.join('.')
  if (code === 'unrecognized_keys')
    return `${(issue as { keys: string[] }).keys.join(', ')}: an article has title, description, date, author, topic, picture, alt, was and draft, and nothing else.`
  if (field === 'title') return 'title: an article needs one, of at most 110 characters.'
  if (field === 'description')
    return 'description: an article needs one, of at most 160 characters, as lists and searches show it.'
  if (field === 'date') return 'date: the day it is of, as 2026-03-14.'
  if (field === 'author') return 'author: who wrote it, a name or the id of one of your people.'
  if (field === 'topic') return 'topic: one, of at most 40 characters.'
  if (field === 'picture' || field === 'alt')
    return 'picture: the name of a file in assets/, and with it alt, what it shows for those who do not see it.'
  return commonSentence(field) ?? `${field || 'The article'}: ${message}.`
}

/** The newest first; of one day, by address. */
export function newestFirst(one: Article, other: Article): number {
  return other.date.localeCompare(one.date) || one.slug.localeCompare(other.slug)
}
