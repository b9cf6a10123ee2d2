import type { SQL } from 'drizzle-orm'
import type { Queryable } from '#lib/platform/database/types.ts'
import { Change } from './change-value.ts'
import { type Compiled, compileBuilt, compileSql } from './compile.ts'
import { type Parameters, type Placed, place, type Values } from './parameters.ts'
import { type Columns, fieldsOf, type RowOf, type RowOfColumns, run } from './read.ts'
import { type Door, once, register } from './registry.ts'

export type { Change } from './change-value.ts'

type Make<D extends Door, P extends Parameters, Row> = (values: Values<P>) => Change<D, Row>

/**
 * A statement that writes, made of the schema, as a function from values to a change that its door makes.
 * @param door whose it is; a test compares it with the tables that PostgreSQL says the statement modifies
 * @param name unique in the program
 * @param build is called once, with the parameters as they stand in SQL
 */
export function change<const D extends Door, const P extends Parameters, B>(
  door: D,
  name: string,
  parameters: P,
  build: (placed: Placed<P>) => B,
): Make<D, P, RowOf<B>> {
  return enter(door, name, parameters, null, () => compileBuilt(build(place(parameters))))
}

/** As `change`, of SQL by hand that names tables and columns through the schema. */
export function changeSql<const D extends Door, const P extends Parameters, const C extends Columns>(
  door: D,
  name: string,
  parameters: P,
  columns: C,
  build: (placed: Placed<P>) => SQL,
): Make<D, P, RowOfColumns<C>> {
  return enter(door, name, parameters, columns, () => compileSql(build(place(parameters)), fieldsOf(columns)))
}

function enter<D extends Door, P extends Parameters, Row>(
  door: D,
  name: string,
  parameters: P,
  row: Columns | null,
  compile: () => Compiled,
): Make<D, P, Row> {
  const compiled = once(compile)
  register({ name, door, parameters, compiled, row })
  return (values) => new Change((tx) => run<Row>(tx, name, compiled(), parameters, values))
}

/** Makes a change of tables that hold nothing of people: runs of jobs, notices, settings, and those of staff. */
export function operate<Row>(db: Queryable, made: Change<'operation', Row>): Promise<Row[]> {
  return Change.make(db, made)
}
