import { and, isNull, type SQL, sql } from 'drizzle-orm'
import type { Queryable } from '#db/client.ts'
import { requests } from '#db/schema/requests.ts'
import { orm } from '#db/statement/compile.ts'
import { read } from '#db/statement/read.ts'

/** Ahead of its day by a week, or by half its time where that is shorter. */
const ahead = sql`least(interval '7 days', (${requests.dueAt} - ${requests.receivedAt}) / 2)`

export const isSoon = (now: SQL) =>
  and(isNull(requests.answeredAt), sql`${requests.dueAt} - ${ahead} <= ${now}`)

const soon = read('read_requests_to_warn_of', { now: 'timestamptz' }, ({ now }) =>
  orm
    .select({
      count: sql<number>`count(*)::int`,
      first: sql<Date | null>`min(${requests.dueAt})`,
    })
    .from(requests)
    .where(isSoon(now)),
)

/** Gives how many requests are due soon or overdue, and the first day of them. Null: none is. */
export async function readRequestsToWarnOf(
  db: Queryable,
  now: Date,
): Promise<{ count: number; first: Date } | null> {
  const [row] = await soon(db, { now })
  return row?.first ? { count: row.count, first: row.first } : null
}
