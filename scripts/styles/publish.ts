import { createHash } from 'node:crypto'
import { mkdir, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** A page of build N must still find its stylesheet on build N+1: this many builds of each file stay. */
export const KEPT_BUILDS = 5

const HASH_LENGTH = 10

/**
 * Writes `content` as `<folder>/<name>-<hash>.<extension>` and removes all but the newest builds of that name.
 * Gives the file's name. The same content always has the same name, and writing it again makes it the newest.
 */
export async function publishHashed(
  folder: string,
  name: string,
  extension: string,
  content: Uint8Array | string,
): Promise<string> {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, HASH_LENGTH)
  const file = `${name}-${hash}.${extension}`
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, file), content)
  const now = new Date()
  await utimes(join(folder, file), now, now)
  await pruneBuilds(folder, name, extension)
  return file
}

async function pruneBuilds(folder: string, name: string, extension: string): Promise<void> {
  const pattern = new RegExp(`^${name}-[0-9a-f]{${HASH_LENGTH}}\\.${extension}$`)
  const files = (await readdir(folder)).filter((file) => pattern.test(file))
  const dated = await Promise.all(
    files.map(async (file) => ({ file, time: (await stat(join(folder, file))).mtimeMs })),
  )
  dated.sort((a, b) => b.time - a.time)
  for (const { file } of dated.slice(KEPT_BUILDS)) await rm(join(folder, file), { force: true })
}
