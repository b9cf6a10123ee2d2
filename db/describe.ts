import { getTableName } from 'drizzle-orm'
import { getTableConfig, type Index, type PgColumn, PgDialect, type PgTable } from 'drizzle-orm/pg-core'
import type { ColumnClass, Link, Personal, RowClock, TableClass } from './classes.ts'
import { classOf, tableClassOf } from './classify.ts'

/** A column that a foreign key points at, and what the key does when its row goes. */
export type Reference = { readonly table: string; readonly column: string; readonly setsNull: boolean }

/** A column by its name in the database. */
export type ClassifiedColumn = {
  readonly name: string
  readonly is: ColumnClass
  readonly personal: Personal | null
  readonly link: Link | null
  readonly secret: boolean
  /** As PostgreSQL calls it: `uuid`, `text[]`, `timestamp with time zone`. */
  readonly type: string
  readonly notNull: boolean
  readonly hasDefault: boolean
  readonly isKey: boolean
  /** Whether an index, or the key of the table, begins with it. */
  readonly isIndexed: boolean
  readonly references: Reference | null
}

/** A table with its class and columns, by their names in the database. */
export type ClassifiedTable = Pick<TableClass<string>, 'retention' | 'privilege' | 'merge'> & {
  readonly name: string
  readonly clock: RowClock<string>
  /** Whose data a row is: the column that names them, `self` for a person's or member's own row, or `nobody`. */
  readonly subject: string
  /** The column that names a row; `ctid` where only several together do. */
  readonly key: string
  readonly columns: readonly ClassifiedColumn[]
}

/** Reads what a table says of itself. @throws Error for a table or column without a class */
export function describeTable(of: PgTable): ClassifiedTable {
  const { clock, ...tableClass } = tableClassOf(of)
  const { name, columns, ...config } = getTableConfig(of)
  const properties = of as unknown as Readonly<Record<string, PgColumn>>
  const nameOf = (property: string) => properties[property]?.name ?? property
  const references = new Map(config.foreignKeys.map((key) => referenceOf(key)))
  const firsts = new Set([
    ...config.indexes.map(firstOf),
    ...config.primaryKeys.map(({ columns: [first] }) => first?.name),
  ])
  const described = columns.map((column): ClassifiedColumn => {
    const is = classOf(column)
    const { kind: _, ...rest } = is
    return {
      name: column.name,
      is,
      personal: is.kind === 'personal' ? (rest as Personal) : null,
      link: is.kind === 'link' ? (rest as Link) : null,
      secret: is.kind === 'secret',
      type: column.getSQLType(),
      notNull: column.notNull,
      hasDefault: column.hasDefault,
      isKey: column.primary,
      isIndexed: column.primary || column.isUnique || firsts.has(column.name),
      references: references.get(column.name) ?? null,
    }
  })
  return {
    ...tableClass,
    name,
    clock: clockOf(clock, nameOf),
    subject: subjectOf(described),
    key: described.find(({ isKey }) => isKey)?.name ?? 'ctid',
    columns: described,
  }
}

function referenceOf(key: ReturnType<typeof getTableConfig>['foreignKeys'][number]): [string, Reference] {
  const { columns, foreignTable, foreignColumns } = key.reference()
  const [from, to] = [columns[0], foreignColumns[0]]
  if (!from || !to) throw new Error(`${key.getName()} joins no columns.`)
  return [
    from.name,
    { table: getTableName(foreignTable), column: to.name, setsNull: key.onDelete === 'set null' },
  ]
}

const dialect = new PgDialect()

/** Gives the column that an index finds rows by; none for one that leaves out rows which have a value there. */
function firstOf({ config: { columns, where } }: Index): string | undefined {
  const [first] = columns as readonly { readonly name?: string }[]
  const leavesOut = where && !/^"\w+"\."(\w+)" (?:is not null|<> '\{\}')$/.test(dialect.sqlToQuery(where).sql)
  return leavesOut ? undefined : first?.name
}

function clockOf(clock: RowClock<string>, nameOf: (property: string) => string): RowClock<string> {
  if (typeof clock === 'string') return clock
  return 'from' in clock ? { ...clock, from: nameOf(clock.from) } : { until: nameOf(clock.until) }
}

function subjectOf(columns: readonly ClassifiedColumn[]): string {
  const own = columns.filter(({ link }) => link?.as === 'subject')
  const first = own.find(({ link }) => link?.to === 'person') ?? own[0]
  return first?.isKey && !first.references ? 'self' : (first?.name ?? 'nobody')
}
