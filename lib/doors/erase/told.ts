import { getTableColumns, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { classOf } from '#db/classify.ts'
import { people } from '#db/schema/people.ts'
import { namesOf } from '#db/statement/insert-from.ts'

/** What a person told beside their address, by the columns that are emptied before their row goes. */
const told = Object.values<PgColumn>(getTableColumns(people)).filter((column) => {
  const is = classOf(column)
  return is.kind === 'personal' && is.erase === 'null'
})

/** Empties what somebody told beside their address, and where it came from, in an `update people set …`. */
export const toldEmptied = sql`${sql.join(
  told.map((column) => sql`${namesOf(column)} = null`),
  sql`, `,
)}, ${namesOf(people.sources)} = ${people.sources} - ${sql.raw(`'{${told.map(({ name }) => name).join()}}'`)}::text[]`
