import type { Capabilities } from '#policy/capabilities.ts'
import type { AskedCategory } from '#policy/cookie-choices/categories.ts'
import type { Policy } from '#policy/define.ts'
import type { Forms } from '#policy/form.ts'
import { type PromiseKind, promiseKinds, type SectionId } from '#policy/promise-kinds.ts'
import type { Language } from '#policy/vocabulary.ts'
import type { SectionWords } from './words/words.ts'

/** A sentence; with the promise it makes, where it makes one, and whether that is more than the restated text promises. */
export type Claim = {
  readonly text: string
  readonly promise?: PromiseKind
  readonly stricter?: true
}

export type Link = { readonly label: string; readonly href: string }

export type Block =
  | ({ readonly kind: 'text' } & Claim)
  | { readonly kind: 'list'; readonly items: readonly Claim[] }
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [term: string, detail: string])[] }
  | {
      readonly kind: 'table'
      /** What the table shows, where the section's title does not say it. */
      readonly caption?: string
      readonly head: readonly string[]
      readonly rows: readonly (readonly string[])[]
      readonly promise?: PromiseKind
    }
  | { readonly kind: 'links'; readonly intro?: string; readonly links: readonly Link[] }
  /** A page of this site, by its path without the language. */
  | { readonly kind: 'way'; readonly text: string; readonly to: string }
  /** A part with an anchor of its own, closed until somebody opens it. */
  | { readonly kind: 'part'; readonly id: string; readonly title: string; readonly blocks: readonly Block[] }

export type Section = {
  readonly id: SectionId
  readonly title: string
  readonly blocks: readonly Block[]
}

/** The hosts a deployment really uses, read from its settings when it is built; `null`: none beside the server itself. */
export type Deployment = {
  readonly mail: string | null
  readonly database: string | null
  readonly files: string | null
  /** The mailbox that mail comes back to; a build from before it could be read has none. */
  readonly mailbox?: string | null
  /** Where the site itself runs, where that is a company's platform; a build from before it was counted has none. */
  readonly site?: string | null
  /** Networks by which people can sign in to their accounts; those that nobody has set up are absent. */
  readonly facebook?: string
  readonly twitter?: string
  readonly openid?: string
}

/** All that a section is made from. */
export type SectionInput = {
  readonly policy: Policy
  readonly forms: Forms
  readonly deployment: Deployment
  readonly capabilities: Capabilities
  readonly language: Language
  readonly words: SectionWords
}

/** Whether a script of a category can run here, once somebody agrees. */
export function runsAny(
  { capabilities }: Pick<SectionInput, 'capabilities'>,
  category?: AskedCategory,
): boolean {
  return capabilities.scripts.some((script) => !category || script.category === category)
}

/** What states a fact and promises nothing. */
export const text = (value: string): Block => ({ kind: 'text', text: value })
export const list = (items: readonly string[]): Block => ({
  kind: 'list',
  items: items.map((item) => ({ text: item })),
})

/** A promise as it may be printed: nothing where no mechanism keeps it. */
export function claim({ policy, capabilities }: SectionInput, promise: PromiseKind, said: string): Claim[] {
  if (promiseKinds[promise].nature === 'behaviour' && capabilities.unbuilt.has(promise)) return []
  return policy.stricter?.includes(promise)
    ? [{ text: said, promise, stricter: true }]
    : [{ text: said, promise }]
}

/** The same as a paragraph of its own. */
export function promised(input: SectionInput, promise: PromiseKind, said: string): Block[] {
  return claim(input, promise, said).map((one) => ({ kind: 'text', ...one }))
}

/** A list of what can be claimed; nothing where that is nothing. */
export function claims(items: readonly (readonly Claim[])[]): Block[] {
  const made = items.flat()
  return made.length > 0 ? [{ kind: 'list', items: made }] : []
}
