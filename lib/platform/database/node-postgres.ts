import { drizzle } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import copy from 'pg-copy-streams'
import type { PoolOptions } from './options.ts'
import type { SessionPool } from './pooled.ts'
import { types } from './type-parsers.ts'

/** Any PostgreSQL server by TCP, the embedded one among them. */
export function nodePostgresPool(url: string, options: PoolOptions): SessionPool {
  const pool = new pg.Pool({
    connectionString: url,
    types,
    max: options.maxConnections,
    connectionTimeoutMillis: options.connectTimeoutMs,
    statement_timeout: options.statementTimeoutMs || undefined,
    application_name: options.applicationName,
    keepAlive: true,
  })
  // A connection that drops while nobody waits on it is replaced when next needed; unheard, it would end the process.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return {
    driver: options.embedded ? 'embedded' : 'postgres',
    checkOut: () => pool.connect(),
    orm: (session) => drizzle((session as pg.PoolClient | undefined) ?? pool),
    copyOut: async (select) => copyOut(pool, select),
    end: () => pool.end(),
  }
}

async function* copyOut(pool: pg.Pool, select: string): AsyncGenerator<Buffer> {
  const client = await pool.connect()
  let finished = false
  try {
    // A copy lasts as long as its reader is slow: the limit on statements is not for it.
    await client.query('begin read only; set local statement_timeout = 0')
    for await (const chunk of client.query(copy.to(`copy (${select}) to stdout with (format csv, header)`)))
      yield chunk
    await client.query('rollback')
    finished = true
  } finally {
    // Left early, the connection is in the middle of a copy and of no use to anybody.
    client.release(!finished)
  }
}
