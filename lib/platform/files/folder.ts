import { randomBytes } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { faultCode } from '#lib/platform/operator-error.ts'
import { checkedName, type FileStore } from './store.ts'

/** Files in a folder of this machine, readable by its owner alone. A crash leaves a file whole, or not there. */
export function folderStore(folder: string): FileStore {
  const pathOf = (name: string) => join(folder, checkedName(name))
  return {
    put: (name, bytes) => putFile(pathOf(name), bytes),
    get: (name) => orNull(readFile(pathOf(name))),
    size: async (name) => (await orNull(stat(pathOf(name))))?.size ?? null,
    remove: (name) => rm(pathOf(name), { force: true }),
    names: (inFolder) => namesIn(folder, inFolder),
  }
}

async function* namesIn(root: string, folder: string): AsyncIterable<string> {
  for (const name of (await orNull(readdir(join(root, folder)))) ?? []) {
    // A draft that a crash left has a second ending.
    if (!name.includes('.')) yield checkedName(`${folder}/${name}`)
  }
}

async function putFile(path: string, bytes: Buffer): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const draft = `${path}.${randomBytes(6).toString('hex')}`
  try {
    await writeThrough(draft, bytes)
    await rename(draft, path)
    await syncFolder(dirname(path))
  } catch (error) {
    await rm(draft, { force: true })
    throw error
  }
}

async function writeThrough(path: string, bytes: Buffer): Promise<void> {
  const file = await open(path, 'wx', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** The name itself is on disk only when its folder is. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

async function orNull<T>(reading: Promise<T>): Promise<T | null> {
  try {
    return await reading
  } catch (error) {
    if (faultCode(error) === 'ENOENT') return null
    throw error
  }
}
