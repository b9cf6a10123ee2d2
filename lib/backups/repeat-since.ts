import { randomUUID } from 'node:crypto'
import { operate } from '#db/statement/change.ts'
import type { AppContext } from '#lib/app.ts'
import { signRestore } from '#lib/audit/restored.ts'
import { findFurthest } from '#lib/audit/seals.ts'
import { OperatorError } from '#lib/platform/operator-error.ts'
import { recordEvent, system } from '#lib/record-event.ts'
import { clearFiles } from '#lib/retention/files.ts'
import { sweep } from '#lib/retention/jobs.ts'
import { insertRestore, setReplayDue } from './changes.ts'
import { type Replayed, replayMirrors } from './replay.ts'

export type Repeated = Replayed & {
  /** Rows whose period has ended meanwhile. */
  readonly swept: number
}

/**
 * Brings a database that went back to where people's words left it: every erasure and every no since is repeated, what is due by now
 * is swept, and only then may it be served again.
 * @param madeAt the moment a backup held; null where the server was restored by means of its own
 */
export async function repeatSince(
  app: AppContext,
  madeAt: Date | null,
  tell?: (replayed: Replayed) => void,
): Promise<Repeated> {
  const position = await findFurthest(app.db)
  const replayed = await replayMirrors(app, tell)
  const taken = await sweep(app, true)
  if (!taken)
    throw new OperatorError(
      'A sweep is under way. Stop the site and its workers, wait an hour, then run npm run restore -- --replay.',
    )
  await clearFiles(app)
  const { erasures, leads, refusals: optOuts } = replayed
  const [id, at] = [randomUUID(), app.clock()]
  const signature = signRestore(app.ring, { madeAt, at, position })
  await app.db.transaction(async (tx) => {
    await operate(
      tx,
      insertRestore({ id, madeAt, at, erasures: erasures + leads, optOuts, position, signature }),
    )
    const facts = { erasures: erasures + leads, optOuts }
    await recordEvent(tx, { at, actor: system, verb: 'backup.restored', objectId: id, facts })
    await operate(tx, setReplayDue({ at: null }))
  })
  return { ...replayed, swept: Object.values(taken).reduce((sum, rows) => sum + rows, 0) }
}
