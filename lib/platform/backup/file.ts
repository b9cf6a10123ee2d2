import { createWriteStream } from 'node:fs'
import { type FileHandle, open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { faultCode, OperatorError } from '#lib/platform/operator-error.ts'

/**
 * Writes a file whole or not at all, for its owner alone: under another name first, and on the disk before it gets its own.
 * @returns how many bytes it has
 * @throws OperatorError where it cannot be written, or the disk is full
 */
export async function writeWhole(
  path: string,
  bytes: AsyncIterable<Buffer>,
  signal?: AbortSignal,
): Promise<number> {
  const draft = `${path}.part`
  const stream = createWriteStream(draft, { flags: 'w', mode: 0o600, flush: true })
  try {
    await pipeline(bytes, stream, { ...(signal && { signal }) })
    await rename(draft, path)
    await syncFolder(dirname(path))
    return stream.bytesWritten
  } catch (error) {
    await rm(draft, { force: true })
    throw writingFault(error, path)
  }
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

function writingFault(error: unknown, path: string): unknown {
  const code = faultCode(error)
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new OperatorError(
      `The disk is full: ${path} was not made, and nothing of it is left. Make room, or write to another disk, then run it again.`,
    )
  if (code === 'ENOENT' || code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || code === 'EISDIR')
    return new OperatorError(
      `${path} cannot be written (${code}). Name a file in a folder that is there and that you may write to.`,
    )
  return error
}

/** Gives so many bytes of a file, one call after the other; fewer where it ends. */
export function readerOf(file: FileHandle): (length: number) => Promise<Buffer> {
  let position = 0
  return async (length) => {
    const bytes = Buffer.alloc(length)
    let filled = 0
    while (filled < length) {
      const { bytesRead } = await file.read(bytes, filled, length - filled, position)
      if (bytesRead === 0) break
      filled += bytesRead
      position += bytesRead
    }
    return bytes.subarray(0, filled)
  }
}
