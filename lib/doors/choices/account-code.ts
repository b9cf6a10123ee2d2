import type { AppContext } from '#lib/app.ts'
import { keyedDigest } from '#lib/platform/crypto/digest.ts'

/** How long digits and link are good. */
export const codeMinutes = 60

type Keyed = Pick<AppContext, 'keys'>

/** The digits that a mail carries, drawn from its id: every try of one message carries the same ones (E10). */
export function codeOf({ keys }: Keyed, mailId: string): string {
  const drawn = keyedDigest(keys.data, 'draw account code', mailId).readUIntBE(0, 6) % 1_000_000
  return String(drawn).padStart(6, '0')
}

/** The token of the link that a mail carries. */
export function linkOf({ keys }: Keyed, mailId: string): string {
  return keyedDigest(keys.data, 'account link', mailId).toString('base64url')
}

/** Digits as they are stored: under a key, and of their own mail alone. */
export function codeDigest({ keys }: Keyed, mailId: string, code: string): Buffer {
  return keyedDigest(keys.data, 'account code', `${mailId}/${code}`)
}
