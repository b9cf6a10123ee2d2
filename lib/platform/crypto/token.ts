import { randomBytes } from 'node:crypto'
import { digestBytes, keyedDigest, sameBytes } from './digest.ts'

/** A random token of 192 bits and the digest under which it is stored (S9). */
export function newToken(): { token: string; hash: Buffer } {
  const token = randomBytes(24).toString('base64url')
  return { token, hash: digestBytes(token) }
}

/**
 * A token that carries its subject and is valid for ever: for links that may only narrow (E2, E7).
 * @param parts texts without dots
 */
export function signToken(key: Buffer, use: string, parts: readonly string[]): string {
  const payload = parts.map((part) => Buffer.from(part, 'utf8').toString('base64url')).join('.')
  return `${payload}.${keyedDigest(key, use, payload).toString('base64url')}`
}

/** The parts of a token that `signToken` made with the same key and use; null for any other text. */
export function readToken(key: Buffer, use: string, token: string): string[] | null {
  // Decoding passes over signs that are none of the alphabet: a token with more to it is not the one we made.
  if (token.length > 600 || !/^[\w.-]+$/.test(token)) return null
  const cut = token.lastIndexOf('.')
  if (cut < 0) return null
  const payload = token.slice(0, cut)
  const signature = Buffer.from(token.slice(cut + 1), 'base64url')
  if (!sameBytes(signature, keyedDigest(key, use, payload))) return null
  return payload.split('.').map((part) => Buffer.from(part, 'base64url').toString('utf8'))
}
