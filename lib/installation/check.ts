import type { Queryable } from '#db/client.ts'
import { installation } from '#db/schema/installation.ts'
import { orm } from '#db/statement/compile.ts'
import { read } from '#db/statement/read.ts'
import { keyedDigest, sameBytes } from '#lib/platform/crypto/digest.ts'
import { OperatorError } from '#lib/platform/operator-error.ts'

const findInstallation = read('find_installation', {}, () =>
  orm.select({ agency: installation.agency, check: installation.suppressionCheck }).from(installation),
)

const findReplayDue = read('find_replay_due', {}, () =>
  orm.select({ since: installation.replayDueAt }).from(installation),
)

/** A value that tells a suppression key from another and nothing else about it. */
export function checkOf(suppressionKey: Buffer): Buffer {
  return keyedDigest(suppressionKey, 'check', 'candor')
}

/**
 * Refuses a database of another agency, and another suppression key: under it nobody who opted out would be found.
 * @throws OperatorError with what to do
 */
export async function checkInstallation(
  db: Queryable,
  agency: string,
  suppressionKey: Buffer,
): Promise<void> {
  const [found] = await findInstallation(db, {})
  if (!found)
    throw new OperatorError('This database was never prepared. Run npm run migrate, then start again.')
  if (found.agency !== agency) {
    throw new OperatorError(
      `This database belongs to the agency "${found.agency}", and AGENCY is "${agency}". Set AGENCY=${found.agency}, ` +
        'or give this agency a database of its own (another DATA_DIR or DATABASE_URL).',
    )
  }
  if (!sameBytes(found.check, checkOf(suppressionKey))) {
    throw new OperatorError(
      'SUPPRESSION_KEY is not the one this database began with. Everybody who opted out is kept under that key, so ' +
        'the start is refused. Put the first key back.',
    )
  }
}

/**
 * Refuses to serve a database that was put back to what a backup held, before what came since was repeated (P43).
 * @throws OperatorError saying what to run
 */
export async function refuseUnreplayed(db: Queryable): Promise<void> {
  const [found] = await findReplayDue(db, {})
  if (!found?.since) return
  throw new OperatorError(
    'This database was read back from a backup, and what people had erased or refused since is not repeated yet. Run npm run ' +
      'restore again with the same file where that was broken off, else npm run restore -- --replay; then start again.',
  )
}
