import { getTableName } from 'drizzle-orm'
import type { PgColumn, PgTable } from 'drizzle-orm/pg-core'
import type { Codec, Typed } from '#db/classes.ts'
import { classOf } from '#db/classify.ts'

export type DatasetColumn = {
  readonly name: string
  /** The column it shows, as `people.email`. */
  readonly of: string
  readonly sql: string
  /** Typed by strangers or staff, as what: kept as it is in a file for people (S5). */
  readonly typed?: Typed
  /** JSON Schema of the value in a file of JSON. */
  readonly schema: Readonly<Record<string, unknown>>
}

/** A sealed column that is opened in passing where it is asked for. */
export type SealedColumn = {
  readonly name: string
  readonly of: string
  readonly sql: string
  /** SQL of the id it is sealed to, and the table it belongs to. */
  readonly id: string
  readonly table: string
  readonly codec: Codec
}

/**
 * Makes the columns of a table that may stand in a dataset, under the alias it has there.
 * @param joins `maybe`: it is joined where there is a row, so that any column may be empty
 * @returns a function from a property of the table, and its name where it is not the column's own, to a column of the dataset
 */
export function columnsOf<T extends PgTable>(table: T, alias: string, joins?: 'maybe') {
  return (property: keyof T['_']['columns'] & string, name?: string): DatasetColumn => {
    const column = columnOf(table, property)
    const is = classOf(column)
    if (is.kind === 'secret' || (is.kind === 'personal' && is.copy === 'never'))
      throw new Error(`${getTableName(table)}.${column.name} may leave by no door: its class says so.`)
    const isEmptiable = joins === 'maybe' || !column.notNull
    return {
      name: name ?? is.label ?? column.name,
      of: `${getTableName(table)}.${column.name}`,
      sql: asText(column, `${alias}.${column.name}`),
      ...(is.kind === 'personal' && is.typed ? { typed: is.typed } : {}),
      schema: schemaOf(column, isEmptiable),
    }
  }
}

/** Makes a sealed column of a dataset. @throws Error for a column that nothing opens */
export function sealedOf<T extends PgTable>(
  table: T,
  alias: string,
  property: keyof T['_']['columns'] & string,
): SealedColumn {
  const column = columnOf(table, property)
  const is = classOf(column)
  if (is.kind !== 'personal' || !is.codec || is.copy === 'never')
    throw new Error(`${getTableName(table)}.${column.name} is not to be opened: its class says so.`)
  const at = `${alias}.${column.name}`
  return {
    name: is.label ?? column.name,
    of: `${getTableName(table)}.${column.name}`,
    sql: at,
    id: `${alias}.id`,
    table: getTableName(table),
    codec: is.codec,
  }
}

function columnOf(table: PgTable, property: string): PgColumn {
  return (table as unknown as Readonly<Record<string, PgColumn>>)[property] as PgColumn
}

/** What COPY and JSON print alike. */
function asText(column: PgColumn, sql: string): string {
  const type = column.getSQLType()
  if (type === 'text[]') return `array_to_string(${sql}, ', ')`
  if (type === 'jsonb') return `${sql}::text`
  return type === 'bytea' ? `encode(${sql}, 'hex')` : sql
}

function schemaOf(column: PgColumn, isEmptiable: boolean): DatasetColumn['schema'] {
  if (column.enumValues) return { enum: isEmptiable ? [...column.enumValues, null] : [...column.enumValues] }
  const sqlType = column.getSQLType()
  const one = /int/.test(sqlType) ? 'integer' : sqlType === 'boolean' ? 'boolean' : 'string'
  const type = isEmptiable ? [one, 'null'] : one
  if (sqlType === 'uuid') return { type, format: 'uuid' }
  if (sqlType.startsWith('timestamp')) return { type, format: 'date-time' }
  return sqlType === 'jsonb' ? { type, contentMediaType: 'application/json' } : { type }
}
