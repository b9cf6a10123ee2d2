import { max, sql } from 'drizzle-orm'
import type { Queryable } from '#db/client.ts'
import { requests } from '#db/schema/requests.ts'
import { orm } from '#db/statement/compile.ts'
import { read } from '#db/statement/read.ts'

const figures = read('evidence_of_requests', { now: 'timestamptz' }, ({ now }) =>
  orm
    .select({
      asked: requests.asked,
      answered: sql<number>`count(*) filter (where ${requests.answeredAt} is not null)::int`,
      last: max(requests.answeredAt),
      proven: sql<number>`count(*) filter (where ${requests.provenAt} is not null)::int`,
      /** Open past its date. */
      overdue: sql<number>`count(*) filter (where ${requests.answeredAt} is null
        and ${requests.dueAt} < ${now})::int`,
      /** Answered with no mailbox to show whose it was, other than by an erasure of everything. */
      unproven: sql<number>`count(*) filter (where ${requests.answeredAt} is not null
        and ${requests.provenAt} is null and ${requests.personId} is not null)::int`,
    })
    .from(requests)
    .groupBy(requests.asked),
)

/** Of one thing that people can ask about their data. */
export type RequestFigure = Awaited<ReturnType<typeof figures>>[number]

/** Reads what became of requests about data, one row for each thing that was asked. */
export async function readRequestFigures(db: Queryable, now: Date): Promise<readonly RequestFigure[]> {
  return figures(db, { now })
}
