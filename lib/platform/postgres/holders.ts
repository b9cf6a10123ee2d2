import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ownIdentity, type ProcessIdentity, stillRuns } from '#lib/platform/process-identity.ts'

let holds = 0

/** Notes that this process uses the server. Gives the path of the note, for `leave`. */
export function hold(folder: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const path = join(folder, `${process.pid}.${++holds}`)
  writeFileSync(path, JSON.stringify(ownIdentity()), { mode: 0o600 })
  return path
}

/** Takes back a note, and those of processes that died. Whether nobody is left. Callers hold the start lock. */
export function leave(folder: string, note: string): boolean {
  rmSync(note, { force: true })
  return readdirSync(folder).filter((name) => remains(join(folder, name))).length === 0
}

function remains(path: string): boolean {
  if (stillRuns(readNote(path))) return true
  rmSync(path, { force: true })
  return false
}

function readNote(path: string): ProcessIdentity {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as ProcessIdentity
  } catch {
    // Cut short by the crash of its writer: nobody's note.
    return { pid: 0, born: 'never' }
  }
}
