import { type SQL, sql } from 'drizzle-orm'
import { leads } from '#db/schema/leads.ts'

/**
 * Whether a lead is open to whoever asks (P23): their own and those of nobody; all where `onlyOf` is null. The statement
 * names `leads` by itself, under no other name.
 */
export function visibleTo(onlyOf: SQL<string | null>): SQL<boolean> {
  return sql`(${onlyOf} is null or ${leads.ownerId} is null or ${leads.ownerId} = ${onlyOf})`
}
