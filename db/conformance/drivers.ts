import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { startNeonRelay } from '../../e2e/fixtures/neon-relay.ts'
import type { ConnectOptions } from '../../lib/platform/database/connect.ts'
import { openEmbedded } from '../../lib/platform/postgres/embedded.ts'
import { connect, type Db } from '../client.ts'
import { freshDatabase } from '../testing/fresh-database.ts'

/** An empty database, and how one driver reaches it. */
export type Bench = { ownerUrl: string; open(url?: string, options?: ConnectOptions): Promise<Db> }

/** The three drivers, each with the real thing behind it; the plain server is the embedded programs by TCP. */
export const drivers: { name: Db['driver']; prepare(): Promise<Bench> }[] = [
  { name: 'embedded', prepare: embedded },
  { name: 'postgres', prepare: async () => bench((await freshDatabase({ empty: true })).ownerUrl, {}) },
  { name: 'neon', prepare: neon },
]

async function embedded(): Promise<Bench> {
  const dataDir = mkdtempSync(join(tmpdir(), 'candor conformance '))
  const server = await openEmbedded(dataDir)
  afterAll(async () => {
    await server.release()
    rmSync(dataDir, { recursive: true })
  })
  return bench(server.ownerUrl, { embedded: true })
}

async function neon(): Promise<Bench> {
  const relay = await startNeonRelay()
  const { ownerUrl } = await freshDatabase({ empty: true })
  afterAll(relay.stop)
  return bench(ownerUrl, { neonProxy: relay.address })
}

function bench(ownerUrl: string, fixed: ConnectOptions): Bench {
  const opened: Db[] = []
  afterAll(() => Promise.all(opened.map((db) => db.close())))
  const open: Bench['open'] = async (url = ownerUrl, options = {}) => {
    const db = await connect(url, { ...options, ...fixed })
    opened.push(db)
    return db
  }
  return { ownerUrl, open }
}
