import type { Language } from './vocabulary.ts'

/** One sentence in every language the product speaks. */
export type Translated = { readonly [L in Language]: string }
