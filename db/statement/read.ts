import type { SQL } from 'drizzle-orm'
import type { Db, Queryable } from '#lib/platform/database/types.ts'
import { bind, type Compiled, compileBuilt, compileSql, decodeRows } from './compile.ts'
import { type Kind, type Parameters, type Placed, place, type ValueOf, type Values } from './parameters.ts'
import { once, register } from './registry.ts'

/** The rows that a builder of Drizzle gives. */
export type RowOf<B> = B extends { _: { result: infer R } } ? (R extends (infer Row)[] ? Row : never) : never

/** Columns of SQL by hand, by name: `{ id: 'uuid', owner: 'text?' }`. */
export type Columns = { readonly [column: string]: Kind | `${Kind}?` }
export type RowOfColumns<C extends Columns> = { readonly [N in keyof C]: ValueOf<C[N]> }

type Read<P extends Parameters, Row> = {
  (db: Queryable, values: Values<P>): Promise<Row[]>
  /** The rows in batches, from one snapshot, whatever their number. */
  readonly stream: (db: Db, values: Values<P>) => AsyncIterable<Row[]>
}

/**
 * A statement that reads, made of the schema: named, prepared once a connection, its rows as the schema types them.
 * @param name unique in the program
 * @param build is called once, with the parameters as they stand in SQL
 */
export function read<const P extends Parameters, B>(
  name: string,
  parameters: P,
  build: (placed: Placed<P>) => B,
): Read<P, RowOf<B>> {
  const compiled = once(() => compileBuilt(build(place(parameters))))
  register({ name, door: null, parameters, compiled, row: null })
  return reading(name, parameters, compiled)
}

/** As `read`, of SQL by hand that names tables and columns through the schema; a test compares `columns` with the server's answer. */
export function readSql<const P extends Parameters, const C extends Columns>(
  name: string,
  parameters: P,
  columns: C,
  build: (placed: Placed<P>) => SQL,
): Read<P, RowOfColumns<C>> {
  const compiled = once(() => compileSql(build(place(parameters)), fieldsOf(columns)))
  register({ name, door: null, parameters, compiled, row: columns })
  return reading(name, parameters, compiled)
}

function reading<P extends Parameters, Row>(
  name: string,
  parameters: P,
  compiled: () => Compiled,
): Read<P, Row> {
  return Object.assign(
    (db: Queryable, values: Values<P>) => run<Row>(db, name, compiled(), parameters, values),
    {
      async *stream(db: Db, values: Values<P>) {
        const statement = bind(null, compiled(), parameters, values)
        for await (const rows of db.rows<readonly unknown[]>(statement))
          yield decodeRows<Row>(compiled().fields, rows)
      },
    },
  )
}

/** Reads what was built for this one request, whose conditions vary: prepared under no name. */
export function readBuilt<B>(db: Queryable, built: B): Promise<RowOf<B>[]> {
  return run(db, null, compileBuilt(built, false), {}, {})
}

/** Columns in the order they are named in, each as the driver gives it. */
export function fieldsOf(columns: Columns): Compiled['fields'] {
  return Object.keys(columns).map((name) => ({ name, decode: (value) => value }))
}

/** Runs a compiled statement. */
export async function run<Row>(
  db: Queryable,
  name: string | null,
  compiled: Compiled,
  parameters: Parameters,
  values: object,
): Promise<Row[]> {
  const rows = await db.query<readonly unknown[]>(bind(name, compiled, parameters, values))
  return decodeRows(compiled.fields, rows)
}
