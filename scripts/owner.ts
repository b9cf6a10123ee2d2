import type { House } from '#lib/house.ts'
import { signInAddress } from '#lib/journeys/sign-in/link.ts'
import { claimOwnership } from '#lib/journeys/sign-in/members.ts'
import { system } from '#lib/records/audit/writes.ts'

/**
 * A sign-in address for the owner, single use, while no owner has signed in yet; else null. Where nobody is named
 * yet, the owner is made with the agency's own address.
 */
export async function ownerSignIn({ db, agency, appUrl, clock }: House): Promise<string | null> {
  const token = await claimOwnership(db, agency.content.email, system, clock())
  return token && signInAddress(appUrl, token)
}
