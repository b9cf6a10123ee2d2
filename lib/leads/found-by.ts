import { randomInt } from 'node:crypto'
import { plainLetters } from '#db/schema/people.ts'
import type { Keyring } from '#lib/keyring.ts'
import { keyedDigest } from '#lib/platform/crypto/digest.ts'
import { formsOf } from './word-forms.ts'

/** As it is looked for: without case, accents and the difference of full and half width, `Łukasz` as `lukasz`. */
export function foldText(text: string): string {
  return foldAccents(text).replace(unaccented, (letter) => plainLetter.get(letter) ?? letter)
}

function foldAccents(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('\0', '')
}

const { single, several } = plainLetters
const plainLetter: ReadonlyMap<string, string> = new Map([
  ...[...single.from].map((from, at) => [from, [...single.to][at] ?? from] as const),
  ...several,
])
const unaccented = new RegExp(`[${[...plainLetter.keys()].join('')}]`, 'gu')

/** One text of everything by which a lead is found but its message. */
export function searchText(values: readonly (string | null | undefined)[]): string {
  return foldText(values.filter(Boolean).join('\n'))
}

const shortest = 3
/** Beyond that a message is a book, and its beginning has to do. */
const most = 400

function wordsOf(text: string, fold = foldText): string[] {
  const words = fold(text).match(/[\p{L}\p{N}]+/gu) ?? []
  return [...new Set(words)].filter((word) => [...word].length >= shortest).slice(0, most)
}

/**
 * Keyed digests of the words of a sealed text, 64 bits each. Whoever reads the database without the ring learns how
 * often some word stands in how many messages, and no word.
 */
export function wordDigests(ring: Keyring, text: string): bigint[] {
  return wordsOf(text).map(digestUnder(ring))
}

/**
 * For each word of a search the digests of its forms, of which a message holds one: `sardine` and `sardines`, `print` and
 * `printing`, and `łukasz` as it was kept before such letters were folded.
 */
export function searchDigests(ring: Keyring, q: string): bigint[][] {
  const digest = digestUnder(ring)
  const before = wordsOf(q, foldAccents)
  return wordsOf(q).map((word, at) => {
    const forms = new Set([...formsOf(word), ...formsOf(before[at] ?? word)])
    return [...forms].map(digest)
  })
}

function digestUnder(ring: Keyring): (word: string) => bigint {
  // The oldest key stays in the ring, so that a digest is the same for ever.
  const key = ring.get(Math.min(...ring.keys()))
  if (!key) throw new Error('The keyring is empty.')
  return (word) => keyedDigest(key, 'words', word).readBigInt64BE()
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
