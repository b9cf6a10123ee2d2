import type { Queryable } from '#db/client.ts'
import { statement } from '#lib/platform/statement.ts'

/** What a new app has done so far. */
export type FirstRun = {
  readonly hasLead: boolean
  readonly hasColleague: boolean
  readonly hasKey: boolean
  readonly hasSent: boolean
}

const firstRun = statement(
  'read_first_run',
  `select exists (select from leads) as "hasLead",
    exists (select from staff where disabled_at is null offset 1) as "hasColleague",
    exists (select from api_keys) as "hasKey",
    exists (select from deliveries where transport <> 'outbox') as "hasSent"`,
)

export async function readFirstRun(db: Queryable): Promise<FirstRun> {
  const [row] = await db.query<FirstRun>(firstRun({}))
  return row ?? { hasLead: false, hasColleague: false, hasKey: false, hasSent: false }
}
