import { sql } from 'drizzle-orm'
import type { Queryable } from '#db/client.ts'
import { apiKeys } from '#db/schema/intake.ts'
import { leads } from '#db/schema/leads.ts'
import { deliveries } from '#db/schema/outbox.ts'
import { staff } from '#db/schema/staff.ts'
import { readSql } from '#db/statement/read.ts'

const firstRun = readSql(
  'read_first_run',
  {},
  { hasLead: 'boolean', hasColleague: 'boolean', hasKey: 'boolean', hasSent: 'boolean' },
  () => sql`select exists (select from ${leads}),
    exists (select from ${staff} where ${staff.disabledAt} is null offset 1),
    exists (select from ${apiKeys}),
    exists (select from ${deliveries} where ${deliveries.transport} <> 'outbox')`,
)

/** What a new installation has done so far. */
export type FirstRun = Awaited<ReturnType<typeof firstRun>>[number]

/** Reads which first steps were taken: a lead, a colleague, a key, a mail that left. */
export async function readFirstRun(db: Queryable): Promise<FirstRun> {
  const [row] = await firstRun(db, {})
  return row ?? { hasLead: false, hasColleague: false, hasKey: false, hasSent: false }
}
