import { randomBytes } from 'node:crypto'
import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Db } from '#db/client.ts'
import { freshDatabase } from '#db/testing/fresh-database.ts'
import { type Agency, loadAgency } from '#lib/agency.ts'
import { type AppContext, noticeOf } from '#lib/app.ts'
import { ensureKeyring, openKeyring } from '#lib/keyring.ts'
import { registerNotice } from '#lib/notices/register-notice.ts'
import { folderStore } from '#lib/platform/files/folder.ts'

export type TestApp = AppContext & {
  /** The owner's connection to the same database. */
  readonly owner: Db
  /** Moves the clock; it stands still otherwise. */
  readonly setTime: (time: string) => void
}

/** The demo studio's app on a database of its own, with its notice registered and the clock at a given time. */
export async function openTestApp(time = '2026-11-02T10:00:00Z', agency?: Agency): Promise<TestApp> {
  const { owner, app } = await freshDatabase()
  const folder = join(tmpdir(), `candor-app-${randomBytes(8).toString('hex')}`)
  removeAfterwards(folder)
  let now = new Date(time)
  const keys = { auth: randomBytes(32), data: randomBytes(32), suppression: randomBytes(32) }
  const chosen = agency ?? (await loadAgency('demo'))
  const notice = noticeOf(chosen, { mail: null, database: null, files: null })
  await ensureKeyring(owner, keys.data, now)
  await registerNotice(owner, notice, now)
  return {
    db: app,
    owner,
    clock: () => now,
    setTime: (next) => {
      now = new Date(next)
    },
    agency: chosen,
    keys,
    ring: await openKeyring(app, keys.data),
    files: folderStore(folder),
    notice,
    appUrl: 'http://localhost:3000',
    mailFrom: 'Marram <hello@marram.example>',
    sendsMail: true,
    inboundAddress: 'reply@in.marram.example',
  }
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
