import type { Language } from '#policy/vocabulary.ts'
import { ar } from './ar.ts'
import { en } from './en.ts'
import { fr } from './fr.ts'
import type { SectionWords } from './words.ts'

/** The phrases of the notice, by language. */
export const sectionWords: { readonly [L in Language]: SectionWords } = { en, fr, ar }
