import { optOut } from '../../doors/choices/opt-out.ts'
import { readUnsubscribeToken } from '../../doors/choices/unsubscribe-token.ts'
import type { House } from '../../house.ts'

/** Whether we made this link. Looks nothing up: a link works for ever and says nothing of who is held. */
export function isUnsubscribeLink(house: House, token: string): boolean {
  return readUnsubscribeToken(house, token) !== null
}

/**
 * Stops the newsletter for the address a link names.
 * @param wording what stood on the button
 * @returns false for a link that is not ours
 */
export async function unsubscribe(
  house: House,
  token: string,
  how: 'one_click' | 'page',
  wording: string,
): Promise<boolean> {
  const emailKey = readUnsubscribeToken(house, token)
  if (!emailKey) return false
  await optOut(house, { emailKey, how, wording, actor: { kind: 'person', id: null } })
  return true
}
