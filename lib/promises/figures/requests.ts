import type { Queryable } from '#db/client.ts'
import { statement } from '#lib/platform/statement.ts'

/** Of one thing that people can ask about their data. */
export type RequestFigure = {
  readonly asked: string
  readonly answered: number
  readonly last: Date | null
  readonly proven: number
  /** Open past its date. */
  readonly overdue: number
  /** Answered with no mailbox to show whose it was, other than by an erasure of everything. */
  readonly unproven: number
}

const figures = statement<{ now: Date }>(
  'evidence_of_requests',
  `select asked, count(*) filter (where answered_at is not null)::int as answered, max(answered_at) as last,
    count(*) filter (where proven_at is not null)::int as proven,
    count(*) filter (where answered_at is null and due_at < :now::timestamptz)::int as overdue,
    count(*) filter (where answered_at is not null and proven_at is null and person_id is not null)::int as unproven
  from requests group by asked`,
)

export async function readRequestFigures(db: Queryable, now: Date): Promise<readonly RequestFigure[]> {
  return db.query<RequestFigure>(figures({ now }))
}
