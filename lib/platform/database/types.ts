import type { NodePgQueryResultHKT } from 'drizzle-orm/node-postgres'
import type { PgDatabase } from 'drizzle-orm/pg-core'

/**
 * One SQL statement. With a `name` the server prepares it once per connection; `text` must then never vary. In array mode a
 * row is a list of values in the order of the columns, so that two columns of one name do not hide each other.
 */
export type Statement = { name?: string; text: string; values?: unknown[]; rowMode?: 'array' }

/** Drizzle's builders. Transactions begin at `Db.transaction` only, so that no statement strays outside its own. */
export type Orm = Omit<PgDatabase<NodePgQueryResultHKT>, 'transaction'>

export interface Queryable {
  /**
   * Runs one statement and gives its rows. `timestamptz` comes as Date, `int8` as number where that is exact, else
   * as string; `numeric` as string. Without `values` the text may hold several statements; rows are then the last's.
   */
  query<Row = Record<string, unknown>>(statement: Statement): Promise<Row[]>
  orm: Orm
}

/** Inside a transaction: everything runs on its one connection. Worthless after the transaction has ended. */
export interface Tx extends Queryable {
  readonly inTransaction: true
  /**
   * A table's rows in COPY's text format: a tab between values, a line end after each row. Any number, few in memory. Read
   * them to the end: left early, this transaction is over.
   */
  copyOut(table: string, columns: readonly string[]): AsyncIterable<Buffer>
  /** Adds rows that stand in that format, cut anywhere; gives how many. Values of identity columns are taken as given. */
  copyIn(table: string, columns: readonly string[], text: AsyncIterable<Buffer>): Promise<number>
}

export type TransactionOptions = {
  /** Default: the server's, `read committed`. */
  isolation?: 'read committed' | 'repeatable read' | 'serializable'
  readOnly?: boolean
}

export type Driver = 'embedded' | 'postgres' | 'neon'

/** A pool of connections to one PostgreSQL database, the same whichever driver carries it. */
export interface Db extends Queryable {
  readonly driver: Driver
  /**
   * Commits what `work` did when it returns, rolls it back when it throws. Throws also when `work` returned after
   * swallowing a fault of the database, since PostgreSQL then keeps nothing of it.
   */
  transaction<T>(work: (tx: Tx) => Promise<T>, options?: TransactionOptions): Promise<T>
  /**
   * Reads a result of any size in batches of `batch` rows (default 1000), from one snapshot, holding one batch in
   * memory. It has a connection to itself, given back when the loop ends or is left early.
   */
  rows<Row = Record<string, unknown>>(statement: Statement, batch?: number): AsyncIterable<Row[]>
  /**
   * The result of a SELECT as CSV with a header line, through COPY; the generator returns how many rows there were.
   * COPY takes no parameters of its own: `$1` and so on are carried as settings of the transaction, as text. Null where
   * the driver cannot (Neon): read `rows` instead. It has a connection to itself, given back when the loop ends or is
   * left early: so loop over it.
   */
  copyOut(
    select: string,
    values?: readonly string[],
    separator?: string,
  ): Promise<AsyncGenerator<Buffer, number> | null>
  close(): Promise<void>
}
