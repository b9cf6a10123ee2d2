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
import type { Classified, ColumnClass, Link, Personal, Plain, Secret, TableClass } from './classes.ts'

const columnClasses = new WeakMap<object, ColumnClass>()
const tableClasses = new WeakMap<PgTable, TableClass<string>>()

/** Declares a column that holds personal data. */
export function personal<B extends PgColumnBuilderBase>(of: Personal, builder: B): B & Classified {
  return classified({ kind: 'personal', ...of }, builder)
}

/** Declares a column that points at a person or a member of staff. */
export function link<B extends PgColumnBuilderBase>(of: Link, builder: B): B & Classified {
  return classified({ kind: 'link', ...of }, builder)
}

/** Declares a column that says nothing about a person by itself. */
export function plain<B extends PgColumnBuilderBase>(builder: B, of: Plain = {}): B & Classified {
  return classified({ kind: 'plain', ...of }, builder)
}

/** Declares a key, or the digest of one: it names nobody, and leaves by no door. */
export function secret<B extends PgColumnBuilderBase>(builder: B, of: Secret = {}): B & Classified {
  return classified({ kind: 'secret', ...of }, builder)
}

function classified<B extends PgColumnBuilderBase>(of: ColumnClass, builder: B): B & Classified {
  columnClasses.set(configOf(builder), of)
  return builder as B & Classified
}

/** Gives the builder's configuration object, which it hands on to the column it becomes: the one thing both have. */
function configOf(of: unknown): object {
  return (of as { config: object }).config
}

/** Declares a table. A column that is neither `personal`, `link`, `plain` nor `secret` does not compile. */
export function table<N extends string, C extends Record<string, PgColumnBuilderBase & Classified>>(
  name: N,
  tableClass: TableClass<NoInfer<keyof C & string>>,
  columns: C,
  extra?: (columns: BuildColumns<N, C, 'pg'>) => PgTableExtraConfigValue[],
): PgTableWithColumns<{ name: N; schema: undefined; columns: BuildColumns<N, C, 'pg'>; dialect: 'pg' }> {
  const made = extra
    ? pgTable(name, columns, extra as unknown as (self: object) => PgTableExtraConfigValue[])
    : pgTable(name, columns)
  tableClasses.set(made, tableClass)
  return made as unknown as ReturnType<typeof table<N, C>>
}

/** Gives a table's class. @throws Error for one that was declared past `table` */
export function tableClassOf(of: PgTable): TableClass<string> {
  const found = tableClasses.get(of)
  if (found) return found
  throw new Error(`Table ${getTableConfig(of).name} is not classified: declare it with table(…).`)
}

/** Gives a column's class. @throws Error for one that was declared past the four words */
export function classOf(column: PgColumn): ColumnClass {
  const found = columnClasses.get(configOf(column))
  if (found) return found
  throw new Error(
    `Column ${column.name} is not classified: wrap it in personal(…), link(…), plain(…) or secret(…).`,
  )
}

/** Bytes: keyed hashes and sealed text. */
export const bytes = customType<{ data: Buffer }>({ dataType: () => 'bytea' })

/** PostgreSQL's 64-bit transaction id, which never wraps. */
export const transactionId = customType<{ data: string }>({ dataType: () => 'xid8' })
