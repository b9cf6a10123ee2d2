import { isNull, sql } from 'drizzle-orm'
import type { Queryable } from '#db/client.ts'
import { requests } from '#db/schema/requests.ts'
import { orm } from '#db/statement/compile.ts'
import { read } from '#db/statement/read.ts'
import type { AppContext } from '#lib/app.ts'
import { dayIn } from '#policy/time/moments.ts'
import { type DataRequest, listOpenRequests } from './queries.ts'

/** As many as somebody looks through in the morning; the rest is in the list of requests. */
const most = 10

/** A request that waits for its answer; `dueOn`: the last day for it where the agency is. */
export type DueRequest = DataRequest & { readonly dueOn: string; readonly isOverdue: boolean }

export type DueRequests = {
  /** By day, so that what is overdue stands first. */
  readonly requests: readonly DueRequest[]
  readonly hasMore: boolean
  /** Which day it is where the agency is. */
  readonly today: string
}

const open = read('count_open_requests', {}, () =>
  orm.select({ count: sql<number>`count(*)::int` }).from(requests).where(isNull(requests.answeredAt)),
)

/** Counts the requests that wait for their answer. */
export async function countOpenRequests(db: Queryable): Promise<number> {
  const [row] = await open(db, {})
  return row?.count ?? 0
}

/** What the law has somebody answer, whether its person has shown yet that it is theirs or not: its day counts from receipt (R1). */
export async function readDueRequests({ db, clock, agency }: AppContext): Promise<DueRequests> {
  const { timeZone } = agency.policy.workingHours
  const { rows, older } = await listOpenRequests(db, null)
  return {
    requests: rows.slice(0, most).map((request) => ({
      ...request,
      dueOn: dayIn(request.dueAt, timeZone),
      isOverdue: request.dueAt < clock(),
    })),
    hasMore: older !== null || rows.length > most,
    today: dayIn(clock(), timeZone),
  }
}
