import { type SQL, sql } from 'drizzle-orm'
import { staffPasskeys } from '#db/schema/passkeys.ts'
import { staff } from '#db/schema/staff.ts'

/** Whether a member of the row has a passkey. */
export const hasPasskey: SQL<boolean> = sql`exists (select from ${staffPasskeys}
  where ${staffPasskeys.staffId} = ${staff.id})`

/** Whether a member of the row has a second factor of ours: an app that gives codes, or a passkey. */
export const hasOwnFactor: SQL<boolean> = sql`(${staff.factorSince} is not null or ${hasPasskey})`
