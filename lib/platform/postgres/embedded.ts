import { mkdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { isDatabaseAway } from '#lib/platform/database/faults.ts'
import { takeLock } from '#lib/platform/file-lock.ts'
import { keepKeys } from '#lib/platform/keys.ts'
import { faultCode } from '#lib/platform/operator-error.ts'
import { findBinaries } from './binaries.ts'
import { ensureCluster, ownerRole } from './cluster.ts'
import { ensureDatabase } from './ensure-database.ts'
import { embeddedFault } from './fault-sentence.ts'
import { hold, leave } from './holders.ts'
import { chooseLauncher, handOver, type Launcher } from './launcher.ts'
import { type Postmaster, readPostmaster } from './postmaster.ts'
import { findRunning, isRunning, recoveryPatience, startServer, stopServer, stopServerOf } from './server.ts'

export type Embedded = {
  /** Address for the role that owns the database: migrates, restores. */
  ownerUrl: string
  /** Address of the same database for another role. */
  urlFor(role: string, password: string): string
  /** Starts the server again if it died. Whether it had. */
  revive(): Promise<boolean>
  /** Lets go of the server; the last of all processes to do so stops it. */
  release(): Promise<void>
}

const database = 'candor'
const logLimit = 5_000_000
const answerPatience = 30_000

/**
 * Opens the database under `dataDir`: makes it, starts it, or joins the server that already runs there, also one
 * whose starter was killed. Listens on 127.0.0.1 only, with the password kept among the keys.
 *
 * @throws OperatorError when that cannot be, in words that say what to do.
 */
export async function openEmbedded(dataDir: string): Promise<Embedded> {
  const home = resolve(dataDir)
  try {
    mkdirSync(home, { recursive: true, mode: 0o700 })
    const lock = await takeLock(join(home, 'postgres.lock'))
    try {
      return await openLocked(home)
    } finally {
      lock.release()
    }
  } catch (error) {
    throw embeddedFault(error, home)
  }
}

async function openLocked(home: string): Promise<Embedded> {
  const password = keepKeys(home).EMBEDDED_OWNER_PASSWORD
  const note = hold(join(home, 'holders'))
  const port = await reachServer(home, password).catch(async (fault: unknown) => {
    const folder = join(home, 'postgres')
    // A server that is of no use to anybody is not left behind; one that still recovers is.
    if (leave(join(home, 'holders'), note) && readPostmaster(folder)?.ready) await stopServerOf(folder)
    throw fault
  })
  const urlFor = (role: string, secret: string) =>
    `postgres://${role}:${secret}@127.0.0.1:${port}/${database}`
  return {
    ownerUrl: urlFor(ownerRole, password),
    urlFor,
    revive: () => revive(home, password),
    release: () =>
      letGo(home, note).catch((error: unknown) => {
        throw embeddedFault(error, home)
      }),
  }
}

/**
 * The port of a server that has our database. One killed a moment ago may still look alive and cut us off, and one that
 * recovers from a crash of its own refuses: both are looked for again. All that is asked here may be asked twice.
 */
async function reachServer(home: string, password: string): Promise<number> {
  const begun = Date.now()
  for (;;) {
    const { port } = await joinOrStart(home, password)
    try {
      await ensureDatabase(port, ownerRole, password, database, join(home, 'postgres'))
      return port
    } catch (error) {
      const patience = faultCode(error) === '57P03' ? recoveryPatience : answerPatience
      if (!isDatabaseAway(error) || Date.now() - begun > patience) throw error
      await wait(50)
    }
  }
}

async function joinOrStart(home: string, password: string): Promise<Postmaster> {
  const folder = join(home, 'postgres')
  const running = await findRunning(folder)
  if (running) return running
  const binaries = findBinaries(join(home, 'postgres-libraries'))
  const launcher = await chooseLauncher(folder)
  await ensureCluster(folder, password, binaries, launcher)
  const log = join(home, 'postgres.log')
  keepLogShort(log, launcher)
  const server = await startServer({ folder, log, binaries, launcher, port: portOfLastTime(home) })
  writeFileSync(join(home, 'postgres.port'), `${server.port}\n`, { mode: 0o600 })
  return server
}

async function revive(home: string, password: string): Promise<boolean> {
  // Looking costs next to nothing; the lock is for those who find something to do.
  if (isRunning(join(home, 'postgres'))) return false
  const lock = await takeLock(join(home, 'postgres.lock'))
  try {
    await joinOrStart(home, password)
    return true
  } finally {
    lock.release()
  }
}

async function letGo(home: string, note: string): Promise<void> {
  const lock = await takeLock(join(home, 'postgres.lock'))
  try {
    if (!leave(join(home, 'holders'), note)) return
    const server = await findRunning(join(home, 'postgres'))
    if (server) await stopServer(server.pid)
  } finally {
    lock.release()
  }
}

function keepLogShort(log: string, launcher: Launcher): void {
  writeFileSync(log, '', { flag: 'a', mode: 0o600 })
  if (statSync(log).size > logLimit) truncateSync(log)
  handOver([log], launcher)
}

function portOfLastTime(home: string): number | undefined {
  try {
    return Number(readFileSync(join(home, 'postgres.port'), 'utf8')) || undefined
  } catch {
    return undefined
  }
}
