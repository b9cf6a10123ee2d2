import { randomBytes } from 'node:crypto'
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { faultCode, OperatorError } from './operator-error.ts'
import { ownIdentity, type ProcessIdentity, stillRuns } from './process-identity.ts'

/** What a lock file says about its holder. `note` is the holder's own words, such as the address it answers on. */
export type LockHolder = ProcessIdentity & { since: string; note: string }

export type FileLock = { release(): void }

/**
 * Takes the lock at `path` for this process, or says who holds it. The lock of a process that died is taken over.
 *
 * The file appears complete or not at all (`link` of a finished file), so that no reader sees half of it.
 */
export function tryLock(path: string, note = ''): FileLock | { heldBy: LockHolder } {
  const mine: LockHolder = { ...ownIdentity(), since: new Date().toISOString(), note }
  const draft = `${path}.${process.pid}-${randomBytes(4).toString('hex')}`
  writeFileSync(draft, JSON.stringify(mine), { mode: 0o600 })
  try {
    for (let attempt = 0; attempt < 20; attempt++) {
      if (linked(draft, path)) return { release: () => releaseOwn(path, mine) }
      const holder = readHolder(path)
      if (holder && stillRuns(holder)) return { heldBy: holder }
      setAside(path, `${draft}.stale`)
    }
    throw new OperatorError(`Could not take the lock ${path}: other commands keep taking it. Try again.`)
  } finally {
    rmSync(draft, { force: true })
  }
}

/** Who holds the lock at `path` now; null when nobody does. */
export function holderOf(path: string): LockHolder | null {
  const holder = readHolder(path)
  return holder && stillRuns(holder) ? holder : null
}

/** Takes the lock at `path`, waiting up to `patience` milliseconds for whoever holds it. */
export async function takeLock(path: string, patience = 120_000): Promise<FileLock> {
  const deadline = Date.now() + patience
  for (;;) {
    const lock = tryLock(path)
    if (!('heldBy' in lock)) return lock
    if (Date.now() > deadline) {
      throw new OperatorError(
        `Process ${lock.heldBy.pid} has held ${path} since ${lock.heldBy.since}. Stop that process, then try again.`,
      )
    }
    await wait(25)
  }
}

function linked(draft: string, path: string): boolean {
  try {
    linkSync(draft, path)
    return true
  } catch (error) {
    if (faultCode(error) === 'EEXIST') return false
    throw error
  }
}

function readHolder(path: string): LockHolder | null {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as LockHolder
  } catch {
    return null
  }
}

// Two processes may both find the same dead holder. The slower one must not throw away the lock that the faster one
// has taken meanwhile: look at what was moved, and put it back when it is alive.
function setAside(path: string, aside: string): void {
  try {
    renameSync(path, aside)
  } catch (error) {
    if (faultCode(error) === 'ENOENT') return
    throw error
  }
  const holder = readHolder(aside)
  if (holder && stillRuns(holder)) linked(aside, path)
  rmSync(aside, { force: true })
}

function releaseOwn(path: string, mine: LockHolder): void {
  const holder = readHolder(path)
  if (holder?.pid === mine.pid && holder.born === mine.born && holder.since === mine.since)
    rmSync(path, { force: true })
}
