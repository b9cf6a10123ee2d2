import type { AppContext } from '#lib/app.ts'
import { type Backup, findNewestBackup, listRestores, type Restore } from '#lib/backups/queries.ts'
import { unrepeatedErasures } from '#lib/backups/unrepeated.ts'
import { readFigure } from '#lib/figures/kept-figures.ts'
import { readMirrorLag } from '#lib/mirrors/changes.ts'

/** What would outlive a restore, what was backed up, and what was repeated. */
export type BackupFigures = {
  readonly lag: Awaited<ReturnType<typeof readMirrorLag>>
  readonly newest: Backup | null
  readonly restored: Restore | null
  /** Erasures that a restore undid and nobody repeated; null: the file store is away. */
  readonly unrepeated: number | null
}

/** Reads the figures of backups and of what lies beside the database. */
export async function readBackupFigures(app: AppContext): Promise<BackupFigures> {
  const { db } = app
  const [lag, newest, [restored], unrepeated] = await Promise.all([
    readMirrorLag(db),
    findNewestBackup(db),
    listRestores(db),
    readFigure(app, unrepeatedErasures),
  ])
  return { lag, newest, restored: restored ?? null, unrepeated: unrepeated.value }
}
