import { sql } from 'drizzle-orm'
import { rates } from '#db/schema/intake.ts'
import { changeSql, operate } from '#db/statement/change.ts'
import { namesOf } from '#db/statement/insert-from.ts'
import type { AppContext } from '#lib/app.ts'

/** Most presses of one network address in a minute: each asks a provider where it is. */
const perMinute = 20

const count = changeSql(
  'operation',
  'count_departure',
  { key: 'bytea', now: 'timestamptz' },
  { count: 'int' },
  ({ key, now }) => sql`insert into ${rates} (${namesOf(rates.key, rates.minute, rates.count)})
    values (${key}, date_trunc('minute', ${now}), 1)
    on conflict (${namesOf(rates.key, rates.minute, rates.shard)}) do update
      set ${namesOf(rates.count)} = ${rates.count} + 1
    returning ${rates.count}`,
)

/** Counts a press that leads to whoever vouches for somebody, and says whether it may. @param key of whoever presses */
export async function mayLeave(
  { db, clock }: Pick<AppContext, 'db' | 'clock'>,
  key: Buffer,
): Promise<boolean> {
  const [row] = await operate(db, count({ key, now: clock() }))
  return (row?.count ?? 1) <= perMinute
}
