import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { MillionApp } from '#bench/million.ts'
import type { AppContext } from '#lib/app.ts'
import { makeBackup } from '#lib/backups/make-backup.ts'
import { type Mirror, nameOf, writeMirror } from '#lib/mirrors/mirror.ts'
import { writeWhole } from '#lib/platform/backup/file.ts'
import { openFiles } from '#lib/platform/files/open.ts'
import { readSettings } from '#lib/platform/settings.ts'
import { appOf } from '#scripts/run/context.ts'
import { connectApp, openDeployment } from '#scripts/run/deployment.ts'

const replays = 10_000

/** A database that was read back from a backup, on a folder of its own. */
export type Restored = MillionApp & { readonly ownerUrl: string }

/** `npm run restore` of a million leads beside which 10,000 erasures lie that came since; seconds until it may be served. */
export async function measureRestore(million: MillionApp) {
  const dataDir = mkdtempSync(join(process.env.BENCH_FOLDER ?? tmpdir(), 'candor-restored-'))
  const path = join(dataDir, 'bench.backup')
  const { DATABASE_URL: _, ...kept } = million.env
  const env = { ...kept, DATA_DIR: dataDir }
  try {
    await makeBackup(million.app, { kind: 'command', keep: (bytes) => writeWhole(path, bytes) })
    await putErasures(million.app, dataDir)
    const seconds = await restore(path, env)
    rmSync(path)
    return { replays, seconds, restored: await open(dataDir, env) }
  } catch (error) {
    rmSync(dataDir, { recursive: true, force: true })
    throw error
  }
}

/** Runs the command; says when it had read everything back, and when it had ended. */
async function restore(path: string, env: Record<string, string>) {
  const begun = performance.now()
  const since = () => Math.round((performance.now() - begun) / 1000)
  const child = spawn(process.execPath, ['--import', 'tsx', 'scripts/restore.ts', path], {
    env: { ...env, NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit')
  let readBack = 0
  for await (const line of createInterface(child.stdout))
    if (line.startsWith('Read back:')) readBack = since()
  const [code] = await ended
  if (code !== 0) throw new Error(`The restore ended with ${code}.`)
  return { readBack, whole: since() }
}

async function putErasures({ db, keys, clock }: AppContext, dataDir: string): Promise<void> {
  const files = openFiles(readSettings({ DATA_DIR: dataDir }).files)
  const people = await db.query<{ id: string; key: Buffer }>({
    text: 'select id, email_key as key from people where email_key is not null order by id limit $1',
    values: [replays],
  })
  for (const { id, key } of people) {
    const mirror: Mirror = {
      kind: 'erasure',
      id: randomUUID(),
      people: [id],
      keys: [{ channel: 'email', key }],
      own: 1,
      strikes: false,
      reason: 'request',
      at: clock(),
      holds: [],
    }
    await files.put(nameOf(mirror), Buffer.from(writeMirror(keys.suppression, mirror)))
  }
}

async function open(dataDir: string, env: Record<string, string>): Promise<Restored> {
  const settings = readSettings(env)
  const deployment = await openDeployment(settings)
  const db = await connectApp(deployment)
  return {
    app: await appOf(settings, deployment, db),
    env: { ...env, DATABASE_URL: deployment.appUrl ?? '' },
    ownerUrl: deployment.ownerUrl ?? '',
    close: async () => {
      await db.close()
      await deployment.release()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
