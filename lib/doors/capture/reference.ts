import { randomInt } from 'node:crypto'

/** Letters and digits that are not mistaken for each other when read aloud. */
const alphabet = '23456789ABCDEFGHJKLMNPQRSTVWXYZ'

/** A reference people can quote, for example `Q-7F3K2M9X`. */
export function newReference(): string {
  return `Q-${Array.from({ length: 8 }, () => alphabet[randomInt(alphabet.length)]).join('')}`
}

export function isReference(text: string): boolean {
  return /^Q-[2-9A-HJ-NP-TV-Z]{8}$/.test(text)
}

/** The references that a text quotes, at most three: `Re: We have your message (Q-7F3K2M9X)`. */
export function findReferences(text: string): string[] {
  return [...text.toUpperCase().matchAll(/\bQ-[2-9A-HJ-NP-TV-Z]{8}\b/g)].map(([found]) => found).slice(0, 3)
}
