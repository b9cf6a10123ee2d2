import type { PgColumn } from 'drizzle-orm/pg-core'
import type { Kind, Typed } from './parameters.ts'

const kinds: Readonly<Record<string, Kind>> = {
  integer: 'int',
  'timestamp with time zone': 'timestamptz',
  'double precision': 'float8',
}

type DataOf<C extends PgColumn> = C['_']['data'] | (C['_']['notNull'] extends true ? never : null)

/** The kind of a column, with the values that the schema says it has: for columns of SQL by hand. */
export function kindOf<C extends PgColumn>(column: C): Typed<DataOf<C>> {
  const type = column.getSQLType()
  return (kinds[type] ?? type) as Typed<DataOf<C>>
}

/** The same where no row need be found, as after a left join. */
export function kindOrNull<C extends PgColumn>(column: C): Typed<DataOf<C> | null> {
  return kindOf(column)
}
