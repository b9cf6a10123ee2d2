import type { Db } from '../db/client.ts'
import type { Settings } from '../lib/platform/settings.ts'

/** A sign-in address for the owner, single use, while no owner has signed in yet; else null. */
export async function ownerSignIn(_db: Db, _settings: Settings): Promise<string | null> {
  return null
}
