import type { Language } from '#policy/vocabulary.ts'
import { ar } from './ar.ts'
import { en, type Messages } from './en.ts'
import { fr } from './fr.ts'

/** The product's words, by language. */
export const messages: { readonly [L in Language]: Messages } = { en, fr, ar }

/** The language of a path segment or a stored value; English for any other text. */
export function asLanguage(text: string): Language {
  return text === 'fr' || text === 'ar' ? text : 'en'
}
