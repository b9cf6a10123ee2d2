import type { BuildColumns } from 'drizzle-orm/column-builder'
import {
  customType,
  getTableConfig,
  type PgColumn,
  type PgColumnBuilderBase,
  type PgTable,
  type PgTableExtraConfigValue,
  type PgTableWithColumns,
  pgTable,
} from 'drizzle-orm/pg-core'
import type { Category, RecordClass } from '#policy/vocabulary.ts'

/** How a personal value may be copied out, and what an erasure does to it. */
export type Held = {
  readonly category: Category
  /** `person`: into the person's own copy and staff exports · `staff`: staff exports only · `never`: leaves by no door. */
  readonly copy: 'person' | 'staff' | 'never'
  /** `row`: goes with its row · `null`: emptied, the row stays · `stays`: kept, for the reason its record class states. */
  readonly erase: 'row' | 'null' | 'stays'
}

export type TableClass = {
  /** Whose data a row is: a column that names the person, `self` for the person's own row, or `nobody`. */
  readonly subject: string
  readonly retention: RecordClass
}

declare const classified: unique symbol
type Classified = { readonly [classified]: true }

type ColumnClass = Held | 'plain' | 'secret'

const columnClasses = new WeakMap<object, ColumnClass>()
const tableClasses = new WeakMap<PgTable, TableClass>()

/** A column that holds personal data. */
export function held<B extends PgColumnBuilderBase>(held: Held, builder: B): B & Classified {
  columnClasses.set(configOf(builder), held)
  return builder as B & Classified
}

/** A column that says nothing about a person by itself. */
export function plain<B extends PgColumnBuilderBase>(builder: B): B & Classified {
  columnClasses.set(configOf(builder), 'plain')
  return builder as B & Classified
}

/** A key, or the digest of one: it names nobody, and leaves by no door. */
export function secret<B extends PgColumnBuilderBase>(builder: B): B & Classified {
  columnClasses.set(configOf(builder), 'secret')
  return builder as B & Classified
}

/** The builder hands its configuration object on to the column it becomes: the one thing both have. */
function configOf(of: unknown): object {
  return (of as { config: object }).config
}

/** Declares a table. A column that is neither `held` nor `plain` nor `secret` does not compile. */
export function table<N extends string, C extends Record<string, PgColumnBuilderBase & Classified>>(
  name: N,
  tableClass: TableClass,
  columns: C,
  extra?: (columns: BuildColumns<N, C, 'pg'>) => PgTableExtraConfigValue[],
): PgTableWithColumns<{ name: N; schema: undefined; columns: BuildColumns<N, C, 'pg'>; dialect: 'pg' }> {
  const made = extra
    ? pgTable(name, columns, extra as unknown as (self: object) => PgTableExtraConfigValue[])
    : pgTable(name, columns)
  tableClasses.set(made, tableClass)
  return made as unknown as ReturnType<typeof table<N, C>>
}

/** A column's class; throws for a column declared past `held`, `plain` and `secret`. */
export function classOf(column: PgColumn): ColumnClass {
  const found = columnClasses.get(configOf(column))
  if (!found)
    throw new Error(`Column ${column.name} is not classified: wrap it in held(…), plain(…) or secret(…).`)
  return found
}

/** A table with its class and columns, by their names in the database. */
export type ClassifiedTable = TableClass & {
  readonly name: string
  readonly columns: readonly { readonly name: string; readonly held: Held | null; readonly secret: boolean }[]
}

export function describeTable(of: PgTable): ClassifiedTable {
  const tableClass = tableClasses.get(of)
  const { name, columns } = getTableConfig(of)
  if (!tableClass) throw new Error(`Table ${name} is not classified: declare it with table(…).`)
  return {
    ...tableClass,
    name,
    columns: columns.map((column) => {
      const found = classOf(column)
      return { name: column.name, held: typeof found === 'string' ? null : found, secret: found === 'secret' }
    }),
  }
}

/** Bytes: keyed hashes and sealed text. */
export const bytes = customType<{ data: Buffer }>({ dataType: () => 'bytea' })

/** PostgreSQL's 64-bit transaction id, which never wraps. */
export const transactionId = customType<{ data: string }>({ dataType: () => 'xid8' })
