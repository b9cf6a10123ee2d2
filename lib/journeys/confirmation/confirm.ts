import type { TokenUse } from '../../../db/schema/tokens.ts'
import { confirmEnquiry } from '../../doors/capture/release-lead.ts'
import { confirmOptIn } from '../../doors/choices/confirm.ts'
import type { House } from '../../house.ts'
import { digestBytes } from '../../platform/crypto/digest.ts'
import { confirmTokenState } from '../../records/tokens/queries.ts'

export type ConfirmLink = {
  readonly state: 'open' | 'done' | 'used' | 'expired' | 'unknown'
  readonly use: TokenUse
}

/** What a mailed confirmation link would do if pressed; looking changes nothing (E4). */
export async function lookAtLink(house: House, token: string): Promise<ConfirmLink> {
  const found = await confirmTokenState(house.db, digestBytes(token), house.clock())
  return found ?? { state: 'unknown', use: 'confirm_opt_in' }
}

/** The press: `done` when it did now what it was mailed for. */
export async function pressLink(house: House, token: string, address: string | null): Promise<ConfirmLink> {
  const link = await lookAtLink(house, token)
  const done =
    link.use === 'confirm_enquiry'
      ? await confirmEnquiry(house, token)
      : await confirmOptIn(house, token, address)
  return done ? { ...link, state: 'done' } : lookAtLink(house, token)
}
