import { randomInt } from 'node:crypto'
import type { Keyring } from '#lib/keyring.ts'
import { keyedDigest } from '#lib/platform/crypto/digest.ts'

/** As it is looked for: without case, accents and the difference of full and half width. */
export function foldText(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('\0', '')
}

/** One text of everything by which a lead is found but its message. */
export function searchText(values: readonly (string | null | undefined)[]): string {
  return foldText(values.filter(Boolean).join('\n'))
}

const shortest = 3
/** Beyond that a message is a book, and its beginning has to do. */
const most = 400

function wordsOf(text: string): string[] {
  const words = foldText(text).match(/[\p{L}\p{N}]+/gu) ?? []
  return [...new Set(words)].filter((word) => [...word].length >= shortest).slice(0, most)
}

/**
 * Keyed digests of the words of a sealed text, 64 bits each. Whoever reads the database without the ring learns how
 * often some word stands in how many messages, and no word.
 */
export function wordDigests(ring: Keyring, text: string): bigint[] {
  // The oldest key stays in the ring, so that a digest is the same for ever.
  const key = ring.get(Math.min(...ring.keys()))
  if (!key) throw new Error('The keyring is empty.')
  return wordsOf(text).map((word) => keyedDigest(key, 'words', word).readBigInt64BE())
}

/** Letters and digits that are not mistaken for each other when read aloud. */
const referenceSigns = '23456789ABCDEFGHJKLMNPQRSTVWXYZ'

/** A reference people can quote, for example `Q-7F3K2M9X`. */
export function newReference(): string {
  return `Q-${Array.from({ length: 8 }, () => referenceSigns[randomInt(referenceSigns.length)]).join('')}`
}

export function isReference(text: string): boolean {
  return /^Q-[2-9A-HJ-NP-TV-Z]{8}$/.test(text)
}

/** The references that a text quotes, at most three: `Re: We have your message (Q-7F3K2M9X)`. */
export function findReferences(text: string): string[] {
  return [...text.toUpperCase().matchAll(/\bQ-[2-9A-HJ-NP-TV-Z]{8}\b/g)].map(([found]) => found).slice(0, 3)
}
