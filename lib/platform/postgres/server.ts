import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { faultCode, OperatorError } from '#lib/platform/operator-error.ts'
import { birthOf } from '#lib/platform/process-identity.ts'
import type { Binaries } from './binaries.ts'
import { embeddedFault } from './fault-sentence.ts'
import type { Launcher } from './launcher.ts'
import { freePort, isFree } from './port.ts'
import { disownPostmaster, isServerOf, type Postmaster, readPostmaster } from './postmaster.ts'

export type ServerPlan = {
  folder: string
  log: string
  binaries: Binaries
  launcher: Launcher
  /** The port of last time, tried first so that addresses written down keep working. */
  port?: number
  /** Further settings of the server, such as `fsync`. */
  settings?: Record<string, string>
}

// Statements and key values of failed statements hold people's data: they stay out of the log.
const quietLog = { log_min_error_statement: 'panic', log_error_verbosity: 'terse', log_timezone: 'UTC' }
const loopbackOnly = { listen_addresses: '127.0.0.1', unix_socket_directories: '' }

// A server that was killed leaves children that finish what they do before they notice; a new one has to wait.
const orphansRemain = /pre-existing shared memory block|lock file "postmaster.pid" already exists/
const portTaken = /could not bind|could not create any TCP\/IP sockets/
/** How long a server may take to recover from a crash, in milliseconds. */
export const recoveryPatience = 300_000
const orphanPatience = 30_000
const socketPatience = 2_000

/** The server that already runs on `folder`, once it answers; null when none does. */
export async function findRunning(folder: string): Promise<Postmaster | null> {
  const found = readPostmaster(folder)
  if (!found || !birthOf(found.pid)) return null
  if (isServerOf(folder, found.pid)) return untilReady(folder, found.pid)
  disownPostmaster(folder)
  return null
}

/** Whether a server runs on `folder`, though it may not answer yet. */
export function isRunning(folder: string): boolean {
  const found = readPostmaster(folder)
  return found !== null && isServerOf(folder, found.pid)
}

/**
 * Starts a server on a cluster's folder, detached: it outlives this process, also when that is killed.
 *
 * @throws OperatorError when it cannot start, in words that say what to do.
 */
export async function startServer(plan: ServerPlan): Promise<Postmaster> {
  const deadline = Date.now() + orphanPatience
  let port = plan.port
  for (;;) {
    if (!port || !(await becomesFree(port))) port = await freePort()
    const words = await attempt(plan, port)
    if (typeof words !== 'string') return words
    if (Date.now() > deadline) throw embeddedFault(words, plan.folder, plan.log)
    if (portTaken.test(words)) port = undefined
    else if (orphansRemain.test(words)) await wait(200)
    else throw embeddedFault(words, plan.folder, plan.log)
  }
}

/** Stops a server: ends its sessions, writes everything down, at the latest after `patience` milliseconds. */
export async function stopServer(pid: number, patience = 7_000): Promise<void> {
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    if (!birthOf(pid)) return
    tell(pid, signal)
    const deadline = Date.now() + patience
    while (birthOf(pid) && Date.now() < deadline) await wait(20)
  }
}

/** Stops the server of `folder`, if one runs. Its pid file alone is not believed: a program may wear an old number. */
export async function stopServerOf(folder: string): Promise<void> {
  const found = readPostmaster(folder)
  if (found && isServerOf(folder, found.pid)) await stopServer(found.pid)
}

function tell(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch (error) {
    // It ended between our look and now.
    if (faultCode(error) !== 'ESRCH') throw error
  }
}

/** Whether `port` is free, or gets so in a moment: a killed server's socket may outlive its last sign of life. */
async function becomesFree(port: number): Promise<boolean> {
  const deadline = Date.now() + socketPatience
  while (!(await isFree(port))) {
    if (Date.now() > deadline) return false
    await wait(50)
  }
  return true
}

/** One start: the running server, or what it said when it ended instead. */
async function attempt(plan: ServerPlan, port: number): Promise<Postmaster | string> {
  const logBefore = readLog(plan.log).length
  const child = launch(plan, port)
  const failed = new Promise<Error>((resolve) => child.once('error', resolve))
  const ended = new Promise<null>((resolve) => child.once('exit', () => resolve(null)))
  const outcome = await Promise.race([failed, ended, untilReady(plan.folder, child.pid ?? 0)])
  if (outcome instanceof Error) throw embeddedFault(outcome, plan.folder)
  return outcome ?? readLog(plan.log).slice(logBefore)
}

function launch(plan: ServerPlan, port: number): ChildProcess {
  const settings = { ...loopbackOnly, ...quietLog, ...plan.settings, port: String(port) }
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const [program, args] = plan.launcher.command(plan.binaries.postgres, ['-D', plan.folder, ...options])
  const log = openSync(plan.log, 'a', 0o600)
  try {
    const child = spawn(program, args, {
      detached: true,
      stdio: ['ignore', log, log],
      cwd: '/',
      env: { ...process.env, ...plan.binaries.env, LC_ALL: 'C' },
      ...plan.launcher.as,
    })
    child.unref()
    return child
  } finally {
    closeSync(log)
  }
}

async function untilReady(folder: string, pid: number): Promise<Postmaster | null> {
  const deadline = Date.now() + recoveryPatience
  while (birthOf(pid)) {
    const found = readPostmaster(folder)
    if (found?.pid === pid && found.ready) return found
    if (Date.now() > deadline) throw stillRecovering(folder)
    await wait(10)
  }
  return null
}

function stillRecovering(folder: string): OperatorError {
  return new OperatorError(
    `The built-in PostgreSQL is still recovering ${folder}. Give it time, then start again.`,
  )
}

function readLog(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
