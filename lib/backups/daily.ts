import { mkdir, open, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { AppContext } from '#lib/app.ts'
import { readerOf, writeWhole } from '#lib/platform/backup/file.ts'
import { readHeader } from '#lib/platform/backup/header.ts'
import { tryLock } from '#lib/platform/file-lock.ts'
import { type MadeBackup, makeBackup } from './make-backup.ts'
import { lastDailyBackup } from './queries.ts'

/** How many of its own the worker keeps. */
export const keptBackups = 7
const dayMs = 24 * 60 * 60_000
const named = /^candor-\d{4}-\d{2}-\d{2}-\d{4}\.backup$/

/**
 * Makes the backup of the day and keeps the newest seven, for their owner alone. Any number of workers may ask; one is made a day.
 * What has expired goes, however few are left.
 * @returns what was made; null when today's was
 */
export async function backUpDaily(
  app: AppContext,
  folder: string,
  signal?: AbortSignal,
): Promise<MadeBackup | null> {
  const now = app.clock()
  const last = await lastDailyBackup(app.db)
  if (last && now.getTime() - last.getTime() < dayMs) return null
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const lock = tryLock(join(folder, 'backup.lock'))
  if ('heldBy' in lock) return null
  try {
    await dropHalfMade(folder)
    const path = join(
      folder,
      `candor-${now.toISOString().slice(0, 16).replace('T', '-').replace(':', '')}.backup`,
    )
    const made = await makeBackup(app, { kind: 'daily', keep: (bytes) => writeWhole(path, bytes, signal) })
    await dropOld(app, folder, now)
    return made
  } finally {
    lock.release()
  }
}

/** What a worker that was killed had begun: only who holds the lock makes one. */
async function dropHalfMade(folder: string): Promise<void> {
  for (const name of await readdir(folder))
    if (name.endsWith('.backup.part')) await rm(join(folder, name), { force: true })
}

async function dropOld(app: AppContext, folder: string, now: Date): Promise<void> {
  const names = (await readdir(folder)).filter((name) => named.test(name)).sort()
  const surplus = new Set(names.slice(0, -keptBackups))
  for (const name of names)
    if (surplus.has(name) || (await isOver(app, join(folder, name), now)))
      await rm(join(folder, name), { force: true })
}

async function isOver({ keys }: AppContext, path: string, now: Date): Promise<boolean> {
  const file = await open(path, 'r')
  try {
    const read = await readHeader(keys.data, readerOf(file))
    return read.kind === 'ours' && read.header.expiresAt <= now
  } finally {
    await file.close()
  }
}
