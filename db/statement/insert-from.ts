import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { getTableConfig, type PgColumn, type PgTable } from 'drizzle-orm/pg-core'

/** Column names without their table, as a list of columns to insert into is written. */
export function namesOf(...columns: readonly PgColumn[]): SQL {
  return sql.join(
    columns.map((column) => sql.identifier(column.name)),
    sql`, `,
  )
}

/** What a row that is there already would have had, in `on conflict … do update`. */
export function excluded(column: PgColumn): SQL {
  return sql`excluded.${namesOf(column)}`
}

/** Sets columns to what the row would have had. */
export function setExcluded(...columns: readonly PgColumn[]): SQL {
  return sql.join(
    columns.map((column) => sql`${namesOf(column)} = ${excluded(column)}`),
    sql`, `,
  )
}

/** New values by column: Drizzle's own `insert … select` wants every column in order, identities too. */
export type ByColumn<T extends PgTable> = { readonly [K in keyof T['_']['columns']]?: SQLWrapper }

/** Nothing beside columns, also where values are spread: a column that was renamed is named by the build. */
export type OnlyColumns<T extends PgTable, V> = {
  readonly [K in Exclude<keyof V, keyof T['_']['columns']>]: never
}

/**
 * `insert into table (…) select … rest`, column by column.
 * @param rest what follows the select list: `from …`, `on conflict …`, `returning …`
 */
export function insertFrom<T extends PgTable, V extends ByColumn<T>>(
  table: T,
  values: V & OnlyColumns<T, V>,
  rest: SQL,
): SQL {
  const byKey = table as unknown as Record<string, PgColumn>
  const pairs = Object.entries<SQLWrapper | undefined>(values).map(([key, value]) => ({
    column: byKey[key],
    value,
  }))
  const columns = pairs.map(({ column }) => {
    if (!column) throw new Error(`${getTableConfig(table).name} has no such column.`)
    return column
  })
  const list = sql.join(
    pairs.map(({ value }) => sql`${value}`),
    sql`, `,
  )
  return sql`insert into ${table} (${namesOf(...columns)}) select ${list} ${rest}`
}
