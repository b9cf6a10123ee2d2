import { getTableColumns, sql } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { classOf } from '#db/classify.ts'
import { people } from '#db/schema/people.ts'
import { namesOf } from '#db/statement/insert-from.ts'
import { companyLeft } from '#lib/companies/changes.ts'

/** What a person told beside their address, by the columns that are emptied before their row goes. */
const told = Object.values<PgColumn>(getTableColumns(people)).filter((column) => {
  const is = classOf(column)
  return is.kind === 'personal' && is.erase === 'null'
})

/** Empties what somebody told beside their address, where it came from and to which company they belonged by it, in an `update people set …`. */
export const toldEmptied = sql`${sql.join(
  told.map((column) => sql`${namesOf(column)} = null`),
  sql`, `,
)}, ${namesOf(people.sources)} = ${people.sources} - ${sql.raw(`'{${told.map(({ name }) => name).join()}}'`)}::text[], ${companyLeft}`
