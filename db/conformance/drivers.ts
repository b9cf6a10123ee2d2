import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { connect, type Db } from '#db/client.ts'
import { makeDatabase } from '#db/testing/fresh-database.ts'
import { startNeonRelay } from '#e2e/fixtures/neon-relay.ts'
import type { ConnectOptions } from '#lib/platform/database/options.ts'
import { openEmbedded } from '#lib/platform/postgres/embedded.ts'

/** An empty database, how one driver reaches it, and how all that was opened for it is closed. */
export type Bench = {
  ownerUrl: string
  open(url?: string, options?: ConnectOptions): Promise<Db>
  close(): Promise<void>
}

/** The three drivers, each with the real thing behind it; the plain server is the embedded programs by TCP. */
export const drivers: { name: Db['driver']; prepare(): Promise<Bench> }[] = [
  { name: 'embedded', prepare: embedded },
  { name: 'postgres', prepare: postgres },
  { name: 'neon', prepare: neon },
]

async function embedded(): Promise<Bench> {
  const dataDir = mkdtempSync(join(tmpdir(), 'candor conformance '))
  const server = await openEmbedded(dataDir)
  return bench(server.ownerUrl, { embedded: true }, async () => {
    await server.release()
    rmSync(dataDir, { recursive: true })
  })
}

async function postgres(): Promise<Bench> {
  const { ownerUrl, drop } = await makeDatabase({ empty: true })
  return bench(ownerUrl, {}, drop)
}

async function neon(): Promise<Bench> {
  const relay = await startNeonRelay()
  const { ownerUrl, drop } = await makeDatabase({ empty: true })
  return bench(ownerUrl, { neonProxy: relay.address }, async () => {
    await drop()
    await relay.stop()
  })
}

function bench(ownerUrl: string, fixed: ConnectOptions, clear: () => Promise<void>): Bench {
  const opened: Db[] = []
  const open: Bench['open'] = async (url = ownerUrl, options = {}) => {
    const db = await connect(url, { ...options, ...fixed })
    opened.push(db)
    return db
  }
  const close = async () => {
    await Promise.all(opened.map((db) => db.close()))
    await clear()
  }
  return { ownerUrl, open, close }
}
