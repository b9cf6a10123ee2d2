import { type SQL, sql } from 'drizzle-orm'
import { leads } from '#db/schema/leads.ts'
import { people } from '#db/schema/people.ts'

/** What a lead is called in a list: the name that came with it, or else the address or number of its person. */
export const knownAs: SQL<string> = sql`coalesce(${leads.details}->>'name', ${people.email}, ${people.phone}, ${leads.reference})`
