import { OperatorError } from '#lib/platform/operator-error.ts'
import { openingFault } from './faults.ts'
import { neonPool } from './neon.ts'
import { nodePostgresPool } from './node-postgres.ts'
import type { ConnectOptions, PoolOptions } from './options.ts'
import { pooledDb } from './pooled.ts'
import type { Db } from './types.ts'

const oldest = 16

/**
 * Opens a pool on the database at `url`: with Neon's driver when the host is Neon's, else with node-postgres.
 *
 * @throws OperatorError when nothing answers there, it lets us not in, or is older than PostgreSQL 16.
 */
export async function connect(url: string, options: ConnectOptions = {}): Promise<Db> {
  const settings: PoolOptions = {
    embedded: false,
    applicationName: 'candor',
    maxConnections: 16,
    statementTimeoutMs: 30_000,
    connectTimeoutMs: 5_000,
    ...options,
  }
  const db = pooledDb(
    isNeon(url, options.neonProxy) ? neonPool(url, settings) : nodePostgresPool(url, settings),
  )
  if (options.verify ?? true) await refuseUnfit(db, url, settings.embedded)
  return db
}

/** Whether `url` is to be reached with Neon's driver. */
export function isNeon(url: string, neonProxy?: string): boolean {
  return Boolean(neonProxy) || new URL(url).hostname.endsWith('.neon.tech')
}

async function refuseUnfit(db: Db, url: string, embedded: boolean): Promise<void> {
  try {
    const [server] = await db.query<{ version: number }>({
      text: `select current_setting('server_version_num')::int / 10000 as version`,
    })
    refuseOlder(server?.version ?? 0)
  } catch (error) {
    await db.close()
    throw openingFault(error, url, embedded)
  }
}

/** @throws OperatorError for a major version whose grants cannot say `with inherit false`. */
export function refuseOlder(version: number): void {
  if (version >= oldest) return
  throw new OperatorError(
    `The database server is PostgreSQL ${version}; Candor needs ${oldest} or newer. Upgrade it, or set DATABASE_URL ` +
      'to a newer one.',
  )
}
