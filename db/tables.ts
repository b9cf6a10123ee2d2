import { is } from 'drizzle-orm'
import { PgTable } from 'drizzle-orm/pg-core'
import { type ClassifiedTable, describeTable } from './describe.ts'
import * as schema from './every-schema.ts'

/** What every table says of itself, by its name in the database. */
export const tables: readonly ClassifiedTable[] = Object.values(schema)
  .filter((one) => is(one, PgTable))
  .map(describeTable)
