import { findRegisteredVersion, type Version } from '#lib/notices/queries.ts'
import { logFault } from './_http/log.ts'
import { app } from './context.ts'

let known: Version | undefined

/** Number and date of the notice this build shows; they never change, so they are read once. Absent: database away. */
export async function registeredVersion(): Promise<Version | undefined> {
  try {
    if (!known) {
      const { db, notice } = await app()
      known = (await findRegisteredVersion(db, notice.hash)) ?? undefined
    }
  } catch (error) {
    logFault(error, { route: 'privacy' })
  }
  return known
}
