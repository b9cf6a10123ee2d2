import { type SQL, sql } from 'drizzle-orm'
import { leads } from '#db/schema/leads.ts'
import { people } from '#db/schema/people.ts'

/**
 * Whether a person is open to whoever asks: through leads of their own and those of nobody (P23); all where `onlyOf` is
 * null. The statement names `people` by itself, under no other name.
 */
export function personVisibleTo(onlyOf: SQL<string | null>): SQL<boolean> {
  return sql`(${onlyOf} is null or exists (select from ${leads} where ${leads.personId} = ${people.id}
    and (${leads.ownerId} is null or ${leads.ownerId} = ${onlyOf})))`
}
