import type { Category, RecordClass } from '#policy/vocabulary.ts'
import type { Link, Personal, RowClock } from './classes.ts'
import type { ClassifiedColumn, ClassifiedTable } from './describe.ts'
import { tables } from './tables.ts'

/** A column, by what it holds of whom and what becomes of it; nothing of a person: all null. */
export type MappedColumn = {
  readonly name: string
  readonly category: Category | null
  readonly copy: Personal['copy'] | null
  readonly erase: Personal['erase'] | null
  readonly link: Pick<Link, 'to' | 'as' | 'gone'> | null
}

/** A table, by whose its rows are, how long they are kept and what they hold. */
export type MappedTable = {
  readonly name: string
  readonly subject: string
  readonly retention: RecordClass
  readonly clock: RowClock<string>
  readonly merge: ClassifiedTable['merge'] | null
  /** Of all its columns, each once. */
  readonly categories: readonly Category[]
  readonly columns: readonly MappedColumn[]
}

/** The data map: what is held of people and staff, where, and what becomes of it, as the schema says it (GDPR art. 30). */
export const dataMap: readonly MappedTable[] = tables.map((table) => ({
  name: table.name,
  subject: table.subject,
  retention: table.retention,
  clock: table.clock,
  merge: table.merge ?? null,
  categories: [...new Set(table.columns.flatMap(({ personal }) => personal?.category ?? []))],
  columns: table.columns.map(mapped),
}))

function mapped({ name, personal, link }: ClassifiedColumn): MappedColumn {
  return {
    name,
    category: personal?.category ?? null,
    copy: personal?.copy ?? null,
    erase: personal?.erase ?? null,
    link: link && { to: link.to, as: link.as, gone: link.gone },
  }
}
