import { confirmOptIn } from '../../doors/choices/confirm.ts'
import type { House } from '../../house.ts'
import { digestBytes } from '../../platform/crypto/digest.ts'
import { confirmTokenState } from '../../records/tokens/queries.ts'

/** What a mailed confirmation link would do if pressed; looking changes nothing. */
export async function stateOfConfirmLink(
  house: House,
  token: string,
): Promise<'open' | 'used' | 'expired' | 'unknown'> {
  const found = await confirmTokenState(house.db, digestBytes(token), house.clock())
  return found?.state ?? 'unknown'
}

/** The press: true when it made a consent now. */
export async function confirmSignUp(house: House, token: string, address: string | null): Promise<boolean> {
  return confirmOptIn(house, token, address)
}
