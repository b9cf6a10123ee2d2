import { type SQL, sql } from 'drizzle-orm'
import { staff } from '#db/schema/staff.ts'

/** What a member is called: their name, or else their address. Null where the row names nobody. */
export const nameOfMember: SQL<string | null> = sql`coalesce(${staff.name}, ${staff.email})`
