import type { House } from '../lib/house.ts'

/** A sign-in address for the owner, single use, while no owner has signed in yet; else null. */
export async function ownerSignIn(_house: House): Promise<string | null> {
  return null
}
