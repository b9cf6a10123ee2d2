import { createHash, createHmac, timingSafeEqual } from 'node:crypto'
import { keyObject } from './key-object.ts'

/** SHA-256 of a text, as 43 URL-safe characters. */
export function digest(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('base64url')
}

/** SHA-256 of a text, as 32 bytes. */
export function digestBytes(text: string): Buffer {
  return createHash('sha256').update(text, 'utf8').digest()
}

/**
 * HMAC-SHA-256 under a key, 32 bytes. `use` keeps apart what one key signs for several ends.
 */
export function keyedDigest(key: Buffer, use: string, content: string | Buffer): Buffer {
  return createHmac('sha256', keyObject(key)).update(`${use}\0`, 'utf8').update(content).digest()
}

/** Compares in constant time (E2); lengths may differ. */
export function sameBytes(a: Buffer, b: Buffer): boolean {
  return a.length === b.length && timingSafeEqual(a, b)
}
