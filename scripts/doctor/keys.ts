import { statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Settings } from '#lib/platform/settings.ts'
import { type Finding, ok, weak } from './finding.ts'

const lost = 'without them nobody can read the messages, and every unsubscribe link dies'

/** Where the keys are. That a copy is kept apart is nothing a program can see, so it is said each time. */
export function examineKeys({ database, dataDir }: Settings): Finding[] {
  if (database.kind === 'server')
    return [ok(`The keys come from the settings. Keep a copy apart from the database's backups: ${lost}.`)]
  const path = join(resolve(dataDir), 'keys.env')
  // Elsewhere the mode is not the system's way of saying who may read.
  const open = process.platform !== 'win32' && (statSync(path).mode & 0o077) !== 0
  if (open) return [weak(`${path} may be read by others on this machine.`, `chmod 600 ${path}`)]
  return [ok(`The keys stand in ${path}, for its owner alone. Keep a copy apart from the backups: ${lost}.`)]
}
