import { randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Db } from '#db/client.ts'
import { freshDatabase } from '#db/testing/fresh-database.ts'
import { type Agency, loadAgency } from '#lib/agency.ts'
import { type AppContext, noticeOf } from '#lib/app.ts'
import { keysOf } from '#lib/installation/open-app.ts'
import { ensureKeyring, openKeyring } from '#lib/keyring.ts'
import { registerNotice } from '#lib/notices/register-notice.ts'
import { folderStore } from '#lib/platform/files/folder.ts'
import { type SecretName, secretNames } from '#lib/platform/secret-names.ts'

export type TestApp = AppContext & {
  /** The owner's connection to the same database. */
  readonly owner: Db
  /** Settings with which a command works on the same database, files and keys. */
  readonly env: Readonly<Record<string, string>>
  /** Address of the role that owns the database. */
  readonly ownerUrl: string
  /** Moves the clock; it stands still otherwise. */
  readonly setTime: (time: string) => void
}

/** The demo studio's app on a database of its own, with its notice registered and the clock at a given time. */
export async function openTestApp(time = '2026-11-02T10:00:00Z', agency?: Agency): Promise<TestApp> {
  const { owner, app, appUrl: databaseUrl, ownerUrl } = await freshDatabase()
  const folder = join(tmpdir(), `candor-app-${randomBytes(8).toString('hex')}`)
  removeAfterwards(folder)
  let now = new Date(time)
  const secrets = makeSecrets()
  const keys = keysOf(secrets)
  const chosen = agency ?? (await loadAgency('demo'))
  const notice = noticeOf(chosen, { mail: null, database: null, files: null })
  await ensureKeyring(owner, keys.data, now)
  await registerNotice(owner, notice, now)
  return {
    db: app,
    owner,
    ownerUrl,
    env: { ...secrets, AGENCY: chosen.id, DATABASE_URL: databaseUrl, DATA_DIR: folder },
    clock: () => now,
    setTime: (next) => {
      now = new Date(next)
    },
    agency: chosen,
    keys,
    ring: await openKeyring(app, keys.data),
    files: folderStore(join(folder, 'files')),
    notice,
    appUrl: 'http://localhost:3000',
    mailFrom: 'Marram <hello@marram.example>',
    sendsMail: true,
    inboundAddress: 'reply@in.marram.example',
    webhookNetworks: ['127.0.0.0/8'],
    signInProviders: [],
    networks: [],
  }
}

function makeSecrets(): Record<SecretName, string> {
  const made = secretNames.map((name) => [name, randomBytes(32).toString('base64')])
  return Object.fromEntries(made) as Record<SecretName, string>
}

const folders = new Set<string>()

/** An app may be opened by a file for all its tests, or inside one test: its folder goes with the process. */
function removeAfterwards(folder: string): void {
  if (folders.size === 0) process.once('exit', removeAll)
  folders.add(folder)
}

function removeAll(): void {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
}
