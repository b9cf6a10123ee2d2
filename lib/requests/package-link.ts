import type { AppContext } from '#lib/app.ts'
import { digestBytes } from '#lib/platform/crypto/digest.ts'
import { findPackage } from './queries.ts'

/** Whether a mailed link would still open somebody's own copy. Looking discloses nothing (E4). */
export async function packageIsOpen({ db, clock }: AppContext, token: string): Promise<boolean> {
  return (await findPackage(db, digestBytes(token), clock())) !== null
}
