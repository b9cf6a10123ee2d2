import { randomBytes } from 'node:crypto'
import { openFiles } from '#lib/platform/files/open.ts'
import type { FileSettings } from '#lib/platform/settings.ts'
import { type Finding, missing, ok } from './finding.ts'

/** Whether files that come with enquiries can be kept, read and taken away again. */
export async function examineFiles(settings: FileSettings): Promise<Finding[]> {
  const place = settings.kind === 'folder' ? settings.folder : `the bucket ${settings.bucket}`
  const name = `doctor/${randomBytes(8).toString('hex')}`
  const bytes = randomBytes(32)
  try {
    const store = openFiles(settings)
    await store.put(name, bytes)
    const found = await store.get(name)
    await store.remove(name)
    if (found?.equals(bytes)) return [ok(`Files are kept in ${place}.`)]
    return [missing(`${place} gives back something else than it was given.`, next(settings))]
  } catch (error) {
    const { name: fault, code } = error as { name?: string; code?: string }
    return [missing(`Files cannot be kept in ${place} (${code ?? fault}).`, next(settings))]
  }
}

function next({ kind }: FileSettings): string {
  return kind === 'folder'
    ? 'Let the program write there, make room on the disk, or set S3_BUCKET.'
    : 'Look at the S3_ settings, and whether their key may read, write and delete in the bucket.'
}
