import type { House } from '../../house.ts'
import { readToken, signToken } from '../../platform/crypto/token.ts'

const use = 'unsubscribe'

/** The token of an unsubscribe link: names the keyed address and the list, never expires, can only narrow (E2, E7). */
export function unsubscribeToken({ keys }: Pick<House, 'keys'>, emailKey: Buffer): string {
  return signToken(keys.suppression, use, [emailKey.toString('base64url'), 'newsletter'])
}

/** The keyed address of a token; null for one that we did not make. */
export function readUnsubscribeToken({ keys }: Pick<House, 'keys'>, token: string): Buffer | null {
  const parts = readToken(keys.suppression, use, token)
  if (parts?.length !== 2 || parts[1] !== 'newsletter') return null
  const emailKey = Buffer.from(parts[0] ?? '', 'base64url')
  return emailKey.length === 32 ? emailKey : null
}
