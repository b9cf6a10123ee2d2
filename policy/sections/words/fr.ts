import { collecting } from './fr/collect.ts'
import { keeping } from './fr/keep.ts'
import { names } from './fr/names.ts'
import { page } from './fr/page.ts'
import { asking } from './fr/right.ts'
import { using } from './fr/use.ts'
import type { SectionWords } from './words.ts'

export const fr: SectionWords = { ...page, ...collecting, ...using, ...keeping, ...asking, ...names }
