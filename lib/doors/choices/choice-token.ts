import type { AppContext } from '#lib/app.ts'
import { readToken, signToken } from '#lib/platform/crypto/token.ts'

/**
 * What a link in a mail may do: stop (`unsubscribe`), or choose less (`preferences`). Either names the keyed address and
 * the list, never expires, is good again and again, and can only narrow (E2, E7).
 */
export type ChoiceUse = 'unsubscribe' | 'preferences'

const keyBytes = 32

export function choiceToken({ keys }: Pick<AppContext, 'keys'>, use: ChoiceUse, emailKey: Buffer): string {
  return signToken(keys.suppression, use, [emailKey.toString('base64url'), 'newsletter'])
}

/** The keyed address of a token; null for one that we did not make, or not for this use. */
export function readChoiceToken(
  { keys }: Pick<AppContext, 'keys'>,
  use: ChoiceUse,
  token: string,
): Buffer | null {
  const parts = readToken(keys.suppression, use, token)
  if (parts?.length !== 2 || parts[1] !== 'newsletter') return null
  const emailKey = Buffer.from(parts[0] ?? '', 'base64url')
  return emailKey.length === keyBytes ? emailKey : null
}
