import type { Db } from '../db/client.ts'
import { loadAgency } from '../lib/agency.ts'
import { signInAddress } from '../lib/journeys/sign-in/link.ts'
import { claimOwnership } from '../lib/journeys/sign-in/members.ts'
import { systemClock } from '../lib/platform/clock.ts'
import type { Settings } from '../lib/platform/settings.ts'
import { system } from '../lib/records/audit/writes.ts'

/**
 * A sign-in address for the owner, single use, while no owner has signed in yet; else null. Where nobody is named
 * yet, the owner is made with the agency's own address.
 */
export async function ownerSignIn(db: Db, settings: Settings): Promise<string | null> {
  const { content } = await loadAgency(settings.agency)
  const token = await claimOwnership(db, content.email, system, systemClock())
  return token && signInAddress(settings.appUrl, token)
}
