import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { readMigrations } from '#db/migrate.ts'
import { operate } from '#db/statement/change.ts'
import { setReplayDue } from '#lib/backups/changes.ts'
import { loadBackup, refuseInUse } from '#lib/backups/load-backup.ts'
import { type OpenedBackup, openBackup } from '#lib/backups/open-backup.ts'
import { type Repeated, repeatSince } from '#lib/backups/repeat-since.ts'
import { settleRestored } from '#lib/backups/settle.ts'
import { keysOf } from '#lib/installation/open-app.ts'
import { tryLock } from '#lib/platform/file-lock.ts'
import { openFiles } from '#lib/platform/files/open.ts'
import { OperatorError } from '#lib/platform/operator-error.ts'
import { readSettings, type Settings } from '#lib/platform/settings.ts'
import { appOf } from './run/context.ts'
import {
  applicationLock,
  connectApp,
  connectOwner,
  type Deployment,
  openDeployment,
} from './run/deployment.ts'
import { keptSecrets } from './run/kept-secrets.ts'
import { prepareDatabase } from './run/prepare.ts'
import { runScript } from './run/run-script.ts'
import { inWords, sayProgress } from './run/say-progress.ts'

const usage =
  'Usage: npm run restore -- FILE [--expired]   puts everything back to what the file holds, and repeats what came since\n' +
  '       npm run restore -- --replay           only repeats what came since, after a restore by the server’s own means'

/** Puts database and files back to what a backup holds; what was erased or refused since stays erased and refused. */
await runScript(async () => {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    strict: true,
    options: { replay: { type: 'boolean' }, expired: { type: 'boolean' } },
  })
  const [file] = positionals
  if (positionals.length > 1 || Boolean(file) === Boolean(values.replay)) throw new OperatorError(usage)
  const settings = readSettings(process.env)
  const release = takeTurn(settings)
  try {
    if (file) await restore(settings, resolve(file), values.expired ?? false)
    else await replay(settings)
  } finally {
    release()
  }
})
process.exit()

async function restore(settings: Settings, path: string, evenExpired: boolean): Promise<void> {
  const expected = {
    agency: settings.agency,
    keys: keysOf(keptSecrets(settings)),
    migrations: readMigrations(),
    now: new Date(),
    evenExpired,
  }
  const backup = await openBackup(path, expected)
  console.log(`${path} is whole: the state of ${minute(backup.header.madeAt)}.`)
  await withDeployment(settings, async (deployment) => {
    const loaded = await load(settings, deployment, backup)
    console.log(`Read back: ${inWords(loaded.rows, loaded.files)}.`)
    const { appUrl } = await prepareDatabase(settings, deployment)
    await finish(
      settings,
      { ...deployment, appUrl: deployment.appUrl ?? appUrl ?? undefined },
      backup.header.madeAt,
    )
  })
}

/** For a database that the server's own means put back. */
async function replay(settings: Settings): Promise<void> {
  await withDeployment(settings, async (deployment) => {
    const made = deployment.ownerUrl ? await prepareDatabase(settings, deployment) : null
    await finish(settings, { ...deployment, appUrl: deployment.appUrl ?? made?.appUrl ?? undefined }, null)
  })
}

async function load(settings: Settings, deployment: Deployment, backup: OpenedBackup) {
  const owner = await connectOwner(deployment)
  try {
    return await loadBackup(owner, openFiles(settings.files), backup, sayProgress('Reading back'))
  } finally {
    await owner.close()
  }
}

async function finish(settings: Settings, deployment: Deployment, madeAt: Date | null): Promise<void> {
  const db = await connectApp(deployment)
  try {
    // What waits for mail is ended below: nobody may be sending it.
    await db.transaction(refuseInUse)
    const app = await appOf(settings, deployment, db, true)
    await operate(db, setReplayDue({ at: app.clock() }))
    const { messages, campaigns } = await settleRestored(app)
    if (messages + campaigns > 0)
      console.log(
        `${messages} messages that waited then may have gone since: they are not sent again, and stand in the outbox. ` +
          `${campaigns} newsletters that were under way were ended.`,
      )
    let next = Date.now()
    const repeated = await repeatSince(app, madeAt, ({ erasures, refusals }) => {
      if (Date.now() < next) return
      next = Date.now() + 2_000
      console.log(`Repeating: ${erasures} erasures, ${refusals} opt-outs so far`)
    })
    console.log(sentence(repeated))
  } finally {
    await db.close()
  }
}

function sentence({ erasures, leads, refusals, swept }: Repeated): string {
  const all = erasures + leads
  return (
    `Repeated: ${all} ${all === 1 ? 'erasure' : 'erasures'} and ${refusals} ${refusals === 1 ? 'opt-out' : 'opt-outs'} that came ` +
    `since. Swept: ${swept} ${swept === 1 ? 'row' : 'rows'} whose period is over. Everybody signs in anew. Restrictions, holds, the team ` +
    'and API keys are as they were at the backup: check People, Team and Settings before anybody else does. It may be served now ' +
    '(npm run up, or npm run start).'
  )
}

function minute(at: Date): string {
  return `${at.toISOString().slice(0, 16)}Z`
}

/** The embedded database serves nobody meanwhile. A server's own says whether somebody is at it. */
function takeTurn({ database, dataDir }: Settings): () => void {
  if (database.kind === 'server') return () => {}
  const home = resolve(dataDir)
  mkdirSync(home, { recursive: true, mode: 0o700 })
  const lock = tryLock(join(home, applicationLock), 'npm run restore')
  if (!('heldBy' in lock)) return lock.release
  const { pid, note } = lock.heldBy
  throw new OperatorError(
    `Candor runs on ${home} (process ${pid}, ${note}). Stop it (Ctrl+C where it was started), then run npm run restore again. ` +
      'Nothing was changed.',
  )
}

async function withDeployment(
  settings: Settings,
  work: (deployment: Deployment) => Promise<void>,
): Promise<void> {
  const deployment = await openDeployment(settings)
  const connectOptions = { ...deployment.connectOptions, applicationName: 'candor restore' }
  try {
    await work({ ...deployment, connectOptions })
  } finally {
    await deployment.release()
  }
}
