import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** A process and its birth. The number alone is not enough: after a restart another program may wear it. */
export type ProcessIdentity = { pid: number; born: string }

/** When process `pid` was born, in a form that never repeats on this machine; null when it does not run. */
export function birthOf(pid: number): string | null {
  return process.platform === 'linux' ? birthOnLinux(pid) : birthByPs(pid)
}

/** This process, as another one will later recognise it. */
export function ownIdentity(): ProcessIdentity {
  return { pid: process.pid, born: birthOf(process.pid) ?? '' }
}

/** Whether the very process that wrote `identity` still runs. */
export function stillRuns(identity: ProcessIdentity): boolean {
  return birthOf(identity.pid) === identity.born
}

/** The command line of process `pid`, or null when it does not run or may not be looked at. */
export function commandOf(pid: number): string | null {
  if (process.platform !== 'linux') return ps('command=', pid)
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim()
  } catch {
    return null
  }
}

function birthOnLinux(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The second field, the program's name, may hold spaces and brackets; count from behind it.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const [state, startTicks] = [fields[0], fields[19]]
    if (state === 'Z' || state === 'X') return null
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    return `${boot} ${startTicks}`
  } catch {
    return null
  }
}

function birthByPs(pid: number): string | null {
  return ps('lstart=', pid)
}

function ps(column: string, pid: number): string | null {
  try {
    return execFileSync('ps', ['-o', column, '-p', String(pid)], { encoding: 'utf8' }).trim() || null
  } catch {
    return null
  }
}
