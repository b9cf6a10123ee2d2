import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { getTableConfig, type PgColumn, type PgTable } from 'drizzle-orm/pg-core'
import type { ByColumn, OnlyColumns } from './insert-from.ts'

/** What follows `set` in SQL by hand: columns by their names in the schema, each with its new value. */
export function assign<T extends PgTable, V extends ByColumn<T>>(
  table: T,
  values: V & OnlyColumns<T, V>,
): SQL {
  const byKey = table as unknown as Record<string, PgColumn>
  const assigned = Object.entries<SQLWrapper | undefined>(values).map(([key, value]) => {
    const column = byKey[key]
    if (!column) throw new Error(`${getTableConfig(table).name} has no such column.`)
    return sql`${sql.identifier(column.name)} = ${value}`
  })
  return sql.join(assigned, sql`, `)
}
