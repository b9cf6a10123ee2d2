import { en } from './en.ts'
import type { SectionWords } from './words.ts'

/** The policy is written in English for now; the page says which language the text is in. */
export const fr: SectionWords = en
