import { isNull, type SQL, sql } from 'drizzle-orm'
import { leads } from '#db/schema/leads.ts'
import { people } from '#db/schema/people.ts'

/**
 * Whether a lead is open to whoever asks (P23): their own and those of nobody; all where `onlyOf` is null. The statement
 * names `leads` by itself, under no other name.
 */
export function visibleTo(onlyOf: SQL<string | null>): SQL<boolean> {
  return sql`(${onlyOf} is null or ${leads.ownerId} is null or ${leads.ownerId} = ${onlyOf})`
}

/** As `visibleTo`, and the person of the lead is not restricted (R8): it may be changed. The statement joins `people`. */
export function changeableBy(onlyOf: SQL<string | null>): SQL<boolean> {
  return sql`(${people.restrictedAt} is null and ${visibleTo(onlyOf)})`
}

/** As `changeableBy`, and the lead is not in quarantine: something may be added to it. */
export function extendableBy(onlyOf: SQL<string | null>): SQL<boolean> {
  return sql`(${isNull(leads.quarantine)} and ${changeableBy(onlyOf)})`
}
