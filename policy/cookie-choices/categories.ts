import type { CookieCategory } from '#policy/vocabulary.ts'

/** What somebody is asked for (P32): whatever is not necessary. */
export type AskedCategory = Exclude<CookieCategory, 'necessary'>

/** By the letter that stands for each in the cookie of choices. */
export const letters = { functional: 'f', analytics: 'a', targeting: 't' } as const satisfies {
  readonly [C in AskedCategory]: string
}

export const askedCategories = Object.keys(letters) as readonly AskedCategory[]
