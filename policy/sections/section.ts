import type { Policy } from '../define.ts'
import type { Forms } from '../form.ts'
import type { Language } from '../vocabulary.ts'
import type { SectionWords } from './words/words.ts'

export type Block =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [term: string, detail: string])[] }
  | {
      readonly kind: 'table'
      readonly head: readonly string[]
      readonly rows: readonly (readonly string[])[]
    }

export type Section = { readonly id: string; readonly title: string; readonly blocks: readonly Block[] }

/** The hosts a deployment really uses, read from its settings when it is built; `null`: none beside the server itself. */
export type Deployment = {
  readonly mail: string | null
  readonly database: string | null
  readonly files: string | null
  /** The mailbox that mail comes back to; a build from before it could be read has none. */
  readonly mailbox?: string | null
}

/** All that a section is made from. */
export type SectionInput = {
  readonly policy: Policy
  readonly forms: Forms
  readonly deployment: Deployment
  readonly language: Language
  readonly words: SectionWords
}

export const text = (value: string): Block => ({ kind: 'text', text: value })
export const list = (items: readonly string[]): Block => ({ kind: 'list', items })

/** The English of these pages is British: no comma before `and`. */
const listTag: { readonly [L in Language]: string } = { en: 'en-GB', fr: 'fr', ar: 'ar' }

/** `a, b and c` in the reader's language. */
export function join(items: readonly string[], language: Language): string {
  return new Intl.ListFormat(listTag[language], { type: 'conjunction' }).format(items)
}

/**
 * A value that keeps its own direction inside right-to-left text: without the two signs `+33 2 61` reads `61 2 33+` and
 * a house number lands behind its street.
 */
export function isolate(value: string, language: Language): string {
  return language === 'ar' ? `\u2068${value}\u2069` : value
}
