import type { AppContext } from '#lib/app.ts'
import { system } from '#lib/record-event.ts'
import { signInAddress } from '#lib/sign-in/link.ts'
import { claimOwnership } from '#lib/staff/members.ts'

/**
 * A sign-in address for the owner, single use, while no owner has signed in yet; else null. Where nobody is named
 * yet, the owner is made with the agency's own address.
 */
export async function ownerSignIn({ db, agency, appUrl, clock }: AppContext): Promise<string | null> {
  const token = await claimOwnership(db, agency.content.email, system, clock())
  return token && signInAddress(appUrl, token)
}
