import { join, resolve } from 'node:path'
import type { Settings } from '#lib/platform/settings.ts'

/** Where the worker keeps the backups of the embedded database; null for a server, whose backups its operator takes. */
export function backupFolderOf({ database, dataDir }: Pick<Settings, 'database' | 'dataDir'>): string | null {
  return database.kind === 'embedded' ? join(resolve(dataDir), 'backups') : null
}
