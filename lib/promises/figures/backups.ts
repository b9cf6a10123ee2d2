import type { Queryable } from '#db/client.ts'
import { type Backup, findNewestBackup, listRestores, type Restore } from '#lib/backups/queries.ts'
import { readMirrorLag } from '#lib/mirrors/changes.ts'

/** What would outlive a restore, what was backed up, and what was repeated. */
export type BackupFigures = {
  readonly lag: Awaited<ReturnType<typeof readMirrorLag>>
  readonly newest: Backup | null
  readonly restored: Restore | null
}

/** Reads the figures of backups and of what lies beside the database. */
export async function readBackupFigures(db: Queryable): Promise<BackupFigures> {
  const [lag, newest, [restored]] = await Promise.all([
    readMirrorLag(db),
    findNewestBackup(db),
    listRestores(db),
  ])
  return { lag, newest, restored: restored ?? null }
}
