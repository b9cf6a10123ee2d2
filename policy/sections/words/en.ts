import { collecting } from './en/collect.ts'
import { keeping } from './en/keep.ts'
import { names } from './en/names.ts'
import { page } from './en/page.ts'
import { asking } from './en/right.ts'
import { using } from './en/use.ts'

/** Every phrase the sections are built of. `{name}` is filled by the section. English sets what the others must fill. */
export const en = { ...page, ...collecting, ...using, ...keeping, ...asking, ...names }
