import { pipeline } from 'node:stream/promises'
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
    copyTable: (session, table, columns) => copyTable(session as pg.PoolClient, table, columns),
    fillTable: (session, table, columns, text) => fillTable(session as pg.PoolClient, table, columns, text),
    copyOut: async (select, values, separator) => copyOut(pool, select, values, separator),
    end: () => pool.end(),
  }
}

const named = (columns: readonly string[]) => columns.map((column) => `"${column}"`).join(', ')

async function* copyTable(
  client: pg.PoolClient,
  table: string,
  columns: readonly string[],
): AsyncGenerator<Buffer> {
  let finished = false
  try {
    yield* client.query(copy.to(`copy "${table}" (${named(columns)}) to stdout`))
    finished = true
  } finally {
    // Left in the middle of a copy it is of no use to anybody: closed, it ends the transaction.
    if (!finished) await (client as unknown as pg.Client).end()
  }
}

async function fillTable(
  client: pg.PoolClient,
  table: string,
  columns: readonly string[],
  text: AsyncIterable<Buffer>,
): Promise<number> {
  const stream = client.query(copy.from(`copy "${table}" (${named(columns)}) from stdin`))
  await pipeline(text, stream)
  return stream.rowCount
}

const setting = (number: string | number) => `candor.p${number}`

async function* copyOut(
  pool: pg.Pool,
  select: string,
  values: readonly string[],
  separator: string,
): AsyncGenerator<Buffer, number> {
  const client = await pool.connect()
  let finished = false
  try {
    // A copy lasts as long as its reader is slow: the limit on statements is not for it.
    await client.query('begin read only; set local statement_timeout = 0')
    for (const [index, value] of values.entries())
      await client.query('select set_config($1, $2, true)', [setting(index + 1), value])
    const carried = select.replace(/\$(\d+)/g, (_, number: string) => `current_setting('${setting(number)}')`)
    const stream = client.query(
      copy.to(`copy (${carried}) to stdout with (format csv, header, delimiter '${separator}')`),
    )
    for await (const chunk of stream) yield chunk
    await client.query('rollback')
    finished = true
    return stream.rowCount
  } finally {
    // Left early, the connection is in the middle of a copy and of no use to anybody.
    client.release(!finished)
  }
}
