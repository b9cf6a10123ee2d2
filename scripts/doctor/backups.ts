import type { AppContext } from '#lib/app.ts'
import { findNewestBackup } from '#lib/backups/queries.ts'
import { countUnknownErasures } from '#lib/backups/replay.ts'
import { readMirrorLag } from '#lib/mirrors/changes.ts'
import type { Settings } from '#lib/platform/settings.ts'
import { type Finding, missing, ok, weak } from './finding.ts'

const dayMs = 24 * 60 * 60_000

/** Whether there is something to read back, and whether what people had erased or refused would outlive it. */
export async function examineBackups(
  app: Pick<AppContext, 'db' | 'files' | 'clock'>,
  { database }: Pick<Settings, 'database'>,
): Promise<Finding[]> {
  const [newest, unknown, lag] = await Promise.all([
    findNewestBackup(app.db),
    countUnknownErasures(app),
    readMirrorLag(app.db),
  ])
  return [
    recent(newest?.madeAt ?? null, app.clock(), database.kind === 'embedded'),
    ...(unknown > 0 ? [unrepeated(unknown)] : []),
    mirrored([lag.refusal, lag.erasure], app.clock()),
  ]
}

function recent(madeAt: Date | null, now: Date, isEmbedded: boolean): Finding {
  const next = isEmbedded
    ? 'npm run up makes one a day under DATA_DIR/backups while it runs. Or make one now: npm run backup -- FILE'
    : 'npm run backup -- FILE, once a day by a timer, and keep the file elsewhere. pg_dump and your host’s own backups hold no files.'
  if (!madeAt) return weak('No backup was ever made by npm run backup.', next)
  const day = madeAt.toISOString().slice(0, 10)
  return now.getTime() - madeAt.getTime() > 2 * dayMs
    ? weak(`The newest backup is of ${day}.`, next)
    : ok(`The newest backup is of ${day}. Keep a copy on another machine, and the keys apart from it.`)
}

function unrepeated(count: number): Finding {
  return missing(
    `The database is older than ${count} erasures that lie in the file store: it was restored, and they were not repeated.`,
    'Stop the site and its workers, then npm run restore -- --replay.',
  )
}

function mirrored(waiting: readonly (Date | null)[], now: Date): Finding {
  const oldest = Math.min(...waiting.map((at) => at?.getTime() ?? Number.POSITIVE_INFINITY))
  if (now.getTime() - oldest <= 60_000 || oldest === Number.POSITIVE_INFINITY)
    return ok('Erasures and opt-outs lie beside the database too: a restore repeats them.')
  return weak(
    'Erasures or opt-outs have waited for more than a minute to be put into the file store: a restore would lose them.',
    'Let npm run jobs run as a service, or have /api/cron called every minute, and look whether files can be kept (above).',
  )
}
