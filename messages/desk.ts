import type { Language } from '#policy/vocabulary.ts'
import { desk as ar } from './ar/desk.ts'
import { type DeskMessages, desk as en } from './en/desk.ts'
import { desk as fr } from './fr/desk.ts'

/** The words of the desk, by language. */
export const deskMessages: { readonly [L in Language]: DeskMessages } = { en, fr, ar }
