import { randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { readMigrations } from '#db/migrate.ts'
import { privileges } from '#db/privileges.ts'
import { secureRoles } from '#db/roles.ts'
import { loadBackup } from '#lib/backups/load-backup.ts'
import { makeBackup } from '#lib/backups/make-backup.ts'
import { openBackup } from '#lib/backups/open-backup.ts'
import { markInstallation } from '#lib/installation/mark-installation.ts'
import { writeWhole } from '#lib/platform/backup/file.ts'
import type { TestApp } from '#lib/testing/open-app.ts'

/** Makes a database one that a backup may be made of. */
export async function prepare({ owner, agency, keys, clock }: TestApp): Promise<void> {
  const { suppression: suppressionKey } = keys
  await markInstallation(owner, { agency: agency.id, suppressionKey, now: clock() })
}

/** Makes a backup; gives its path. */
export async function backUp(app: TestApp): Promise<string> {
  mkdirSync(String(app.env.DATA_DIR), { recursive: true })
  const path = join(String(app.env.DATA_DIR), `${randomUUID()}.backup`)
  await makeBackup(app, { kind: 'command', keep: (bytes) => writeWhole(path, bytes) })
  return path
}

/** As the command does it: the database as it was, and nothing repeated yet. */
export async function goBack(app: TestApp, path: string, evenExpired = false) {
  const { agency, keys, clock } = app
  const migrations = readMigrations()
  const backup = await openBackup(path, { agency: agency.id, keys, migrations, now: clock(), evenExpired })
  const loaded = await loadBackup(app.owner, app.files, backup)
  await secureRoles(app.owner, { tables: privileges, ownerUrl: app.ownerUrl })
  return loaded
}
