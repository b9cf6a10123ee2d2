import { readFileSync, realpathSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { faultCode } from '#lib/platform/operator-error.ts'
import { commandOf } from '#lib/platform/process-identity.ts'

/** What a running server writes about itself into its data folder. */
export type Postmaster = { pid: number; port: number; ready: boolean }

/** Reads `postmaster.pid` of a data folder; null when there is none or it is still being written. */
export function readPostmaster(folder: string): Postmaster | null {
  const lines = pidFile(folder)?.split('\n')
  const [pid, port] = [Number(lines?.[0]), Number(lines?.[3])]
  if (!lines || !Number.isInteger(pid) || pid <= 0) return null
  return { pid, port: Number.isInteger(port) ? port : 0, ready: lines[7]?.trim() === 'ready' }
}

/** Whether `pid` runs and is the server of `folder`, not another program that got its number after a restart. */
export function isServerOf(folder: string, pid: number): boolean {
  if (!/\bpostgres\b/.test(commandOf(pid) ?? '')) return false
  try {
    // A server works in its data folder from before it writes its number down.
    return realpathSync(`/proc/${pid}/cwd`) === realpathSync(folder)
  } catch {
    return true
  }
}

/**
 * Makes a stale `postmaster.pid` harmless when another program now wears its number, which PostgreSQL would take for
 * a living server. We write our own number there: PostgreSQL overlooks that of its parent, and goes on to check the
 * shared memory named in the same file, so that orphans of the old server are still noticed.
 */
export function disownPostmaster(folder: string): void {
  const lines = pidFile(folder)?.split('\n')
  if (!lines) return
  lines[0] = String(process.pid)
  writeFileSync(join(folder, 'postmaster.pid'), lines.join('\n'))
}

function pidFile(folder: string): string | null {
  try {
    return readFileSync(join(folder, 'postmaster.pid'), 'utf8')
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(faultCode(error) ?? '')) return null
    throw error
  }
}
