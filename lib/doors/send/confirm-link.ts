import type { House } from '../../house.ts'
import { newToken } from '../../platform/crypto/token.ts'
import { findOpenRequest } from '../../records/consent/queries.ts'
import type { Claimed } from '../../records/outbox/claim.ts'
import { keepPerson } from '../../records/people/queries.ts'
import { storeConfirmToken } from '../../records/tokens/writes.ts'

const dayMs = 24 * 60 * 60 * 1000

/**
 * Makes the link by which a person's newest open request is confirmed. It lives as long as the policy keeps an
 * unconfirmed request; only its digest is stored.
 * @returns null when nothing is left to confirm
 */
export async function mailConfirmLink(
  house: House,
  { personId }: Claimed,
): Promise<{ token: string; wording: string; days: number } | null> {
  const { period } = house.agency.policy.retention.unconfirmed_opt_in
  const days = period && 'days' in period ? period.days : 30
  const { token, hash } = newToken()
  const expiresAt = new Date(house.clock().getTime() + days * dayMs)
  return house.db.transaction(async (tx) => {
    // An opt-out that comes now waits, and then finds the link and voids it.
    const request = (await keepPerson(tx, personId)) && (await findOpenRequest(tx, personId))
    if (!request) return null
    await storeConfirmToken(tx, { hash, personId, recordId: request.recordId, expiresAt })
    return { token, wording: request.wording, days }
  })
}
