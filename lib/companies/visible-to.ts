import { type SQL, sql } from 'drizzle-orm'
import { companies } from '#db/schema/companies.ts'
import { leads } from '#db/schema/leads.ts'
import { people } from '#db/schema/people.ts'
import { personVisibleTo } from '#lib/people/visible-to.ts'

/**
 * Whether a company is open to whoever asks: through leads of their own and those of nobody (P23); all where `onlyOf` is null. The statement
 * names `companies` by itself, under no other name.
 */
export function companyVisibleTo(onlyOf: SQL<string | null>): SQL<boolean> {
  return sql`(${onlyOf} is null or ${companies.id} in (
      select ${people.companyId} from ${leads} join ${people} on ${people.id} = ${leads.personId}
      where ${people.companyId} is not null and (${leads.ownerId} is null or ${leads.ownerId} = ${onlyOf})))`
}

/** Whether all of its people are open to whoever asks: what is kept of a company may be about any of them. */
export function companyOpenTo(onlyOf: SQL<string | null>): SQL<boolean> {
  return sql`(${onlyOf} is null or not exists (
      select from ${people} where ${people.companyId} = ${companies.id} and not ${personVisibleTo(onlyOf)}))`
}
