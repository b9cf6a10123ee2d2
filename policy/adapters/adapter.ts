import type { AskedCategory } from '#policy/cookie-choices/categories.ts'
import type { Sources } from '#policy/cookie-choices/question.ts'
import type { Duration } from '#policy/duration.ts'

/** What an agency says of a script: what the company knows it by, and where it is served where that is a server of its own. */
export type AdapterSettings = { readonly id: string; readonly host?: string }

/** A cookie that a company's script leaves in our name; `*` stands for the rest of its name. */
export type LeftCookie = { readonly name: string; readonly life: Duration | 'session' }

/** What is to be known of a company's script before it runs: as its own documentation has it. */
export type Adapter = {
  readonly name: string
  readonly category: AskedCategory
  readonly id: RegExp
  /** An id that is right. */
  readonly example: string
  /** `own`: it is served from a server of the agency's, which must be named · `may`: from the company's, unless one is named. */
  readonly host?: 'own' | 'may'
  readonly sources: (set: AdapterSettings) => Sources
  readonly cookies: readonly LeftCookie[]
  /** Keys in the browser's storage. */
  readonly storage?: readonly string[]
  /** How a person keeps clear of it at its source (P69). */
  readonly optOut?: string
}

/** What the part of an adapter that runs in the browser is given. */
export type BrowserPage = {
  /** The address without what follows the path: nothing that was typed or searched for. */
  readonly address: string
  /** Ids of the adapters that begin on it. */
  readonly running: readonly string[]
  /** Adds a script to the page, by its whole address. */
  readonly add: (src: string, attributes?: Readonly<Record<string, string>>) => void
}

export type Load = (set: AdapterSettings, page: BrowserPage) => void
