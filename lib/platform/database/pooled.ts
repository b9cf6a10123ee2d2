import { setTimeout as wait } from 'node:timers/promises'
import { worthAnotherTry } from './faults.ts'
import type { Db, Driver, Orm, Statement, TransactionOptions, Tx } from './types.ts'

type Result = { command: string; rows: unknown[] }

/** What we need of a connection; node-postgres and Neon both have it. */
export type Session = {
  query(statement: Statement): Promise<Result>
  release(destroy?: boolean): void
}

/** A driver's pool, with all that differs between drivers. */
export type SessionPool = {
  driver: Driver
  checkOut(): Promise<Session>
  /** Drizzle over the whole pool, or over one connection of it. */
  orm(session?: Session): Orm
  /** COPY's text format within a transaction; see `Tx`. */
  copyTable(session: Session, table: string, columns: readonly string[]): AsyncIterable<Buffer>
  fillTable(
    session: Session,
    table: string,
    columns: readonly string[],
    text: AsyncIterable<Buffer>,
  ): Promise<number>
  copyOut(
    select: string,
    values: readonly string[],
    separator: string,
  ): Promise<AsyncGenerator<Buffer, number> | null>
  end(): Promise<void>
}

const pauseBeforeSecondTry = 250

/** The one `Db`, over a driver's pool. */
export function pooledDb(pool: SessionPool): Db {
  return {
    driver: pool.driver,
    orm: pool.orm(),
    query: (statement) => withSession(pool, (session) => run(session, statement)),
    transaction: (work, options) => withSession(pool, (session) => transact(pool, session, work, options)),
    rows: (statement, batch = 1000) => readRows(pool, statement, batch),
    copyOut: (select, values = [], separator = ',') => pool.copyOut(select, values, separator),
    close: () => pool.end(),
  }
}

/** Only connecting is tried twice: a statement that failed may have run. */
async function checkOut(pool: SessionPool): Promise<Session> {
  try {
    return await pool.checkOut()
  } catch (error) {
    if (!worthAnotherTry(error)) throw error
    await wait(pauseBeforeSecondTry)
    return pool.checkOut()
  }
}

async function withSession<T>(pool: SessionPool, work: (session: Session) => Promise<T>): Promise<T> {
  const session = await checkOut(pool)
  try {
    return await work(session)
  } finally {
    // A broken connection is known to the pool by its own error event, and not kept.
    session.release()
  }
}

async function run<Row>(session: Session, statement: Statement): Promise<Row[]> {
  // Several statements in one text answer with a list of results.
  const result: Result | Result[] = await session.query(statement)
  const last = Array.isArray(result) ? result.at(-1) : result
  return (last?.rows ?? []) as Row[]
}

async function transact<T>(
  pool: SessionPool,
  session: Session,
  work: (tx: Tx) => Promise<T>,
  options: TransactionOptions = {},
): Promise<T> {
  await session.query({ text: beginning(options) })
  try {
    const tx: Tx = {
      inTransaction: true,
      orm: pool.orm(session),
      query: (statement) => run(session, statement),
      copyOut: (table, columns) => pool.copyTable(session, table, columns),
      copyIn: (table, columns, text) => pool.fillTable(session, table, columns, text),
    }
    const result = await work(tx)
    const { command } = await session.query({ text: 'commit' })
    if (command !== 'COMMIT')
      throw new Error('The transaction was rolled back, since a statement in it had failed')
    return result
  } catch (error) {
    // Fails only when the connection is gone, and the transaction with it.
    await session.query({ text: 'rollback' }).catch(() => {})
    throw error
  }
}

function beginning({ isolation, readOnly }: TransactionOptions): string {
  return ['begin', isolation && `isolation level ${isolation}`, readOnly && 'read only']
    .filter(Boolean)
    .join(' ')
}

async function* readRows<Row>(pool: SessionPool, statement: Statement, batch: number): AsyncGenerator<Row[]> {
  const session = await checkOut(pool)
  try {
    // All rows will be read: plan for the last one, not, as for other cursors, for the first.
    await session.query({ text: 'begin read only; set local cursor_tuple_fraction = 1' })
    await session.query({
      text: `declare reading no scroll cursor for ${statement.text}`,
      values: statement.values ?? [],
    })
    for (;;) {
      const rows = await run<Row>(session, {
        text: `fetch ${batch} from reading`,
        ...(statement.rowMode && { rowMode: statement.rowMode }),
      })
      if (rows.length > 0) yield rows
      if (rows.length < batch) return
    }
  } finally {
    await session.query({ text: 'rollback' }).catch(() => {})
    session.release()
  }
}
