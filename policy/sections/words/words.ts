import type { en } from './en.ts'

/** Every phrase the sections are built of, once per language. */
export type SectionWords = typeof en
