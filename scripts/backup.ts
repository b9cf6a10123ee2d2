import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { makeBackup } from '#lib/backups/make-backup.ts'
import { writeWhole } from '#lib/platform/backup/file.ts'
import { OperatorError } from '#lib/platform/operator-error.ts'
import { withApp } from './run/context.ts'
import { inWords, sayProgress } from './run/say-progress.ts'

const usage = 'Usage: npm run backup -- FILE, where FILE does not exist yet.'

/** Everything as one moment saw it, in one file that opens with this installation's keys alone. */
await withApp(async (app) => {
  const { positionals } = parseArgs({ allowPositionals: true, strict: false })
  const [target] = positionals
  if (!target || positionals.length > 1) throw new OperatorError(usage)
  const path = resolve(target)
  if (existsSync(path)) throw new OperatorError(`${path} exists already. ${usage}`)
  const made = await makeBackup(app, {
    kind: 'command',
    keep: (bytes) => writeWhole(path, bytes),
    tell: sayProgress('Backing up'),
  })
  const size = `${(made.bytes / 1_000_000).toFixed(1)} MB`
  console.log(
    `${path}: ${inWords(made.rows, made.files)}, ${size}, as of ${made.madeAt.toISOString().slice(0, 16)}Z. It opens with the keys ` +
      `of this installation alone: keep a copy of those elsewhere. Delete it by ${made.expiresAt.toISOString().slice(0, 10)}; from ` +
      'then on it is not read back any more.',
  )
  if (made.missing.length > 0) {
    console.error(
      `${made.missing.length} files that rows name are not in the file store, and so not in the backup: ` +
        `${made.missing.slice(0, 5).join(', ')}. Look whether the store is the right one (npm run doctor).`,
    )
    process.exitCode = 1
  }
})
process.exit()
