import { collecting } from './ar/collect.ts'
import { keeping } from './ar/keep.ts'
import { names } from './ar/names.ts'
import { page } from './ar/page.ts'
import { asking } from './ar/right.ts'
import { using } from './ar/use.ts'
import type { SectionWords } from './words.ts'

/** Periods are printed in the nominative, so no phrase puts one after a word that asks for another case. */
export const ar: SectionWords = { ...page, ...collecting, ...using, ...keeping, ...asking, ...names }
