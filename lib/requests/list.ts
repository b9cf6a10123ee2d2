import type { Queryable } from '#db/client.ts'
import { microsOf, momentOf, type Page, type PageKey, pageOf } from '#lib/platform/page-key.ts'
import { type DataRequest, requestColumns, requestsFrom } from './queries.ts'

type RequestLine = DataRequest & { readonly micros: number }

const pageSize = 50

/** Requests that wait, the one that is due first on top, fifty at a time. */
export function listOpenRequests(db: Queryable, after: PageKey | null): Promise<Page<RequestLine>> {
  return list(db, after, { where: 'r.answered_at is null', by: 'r.due_at', order: 'asc' })
}

/** Requests that were answered, the latest on top, fifty at a time. */
export function listAnsweredRequests(db: Queryable, after: PageKey | null): Promise<Page<RequestLine>> {
  return list(db, after, { where: 'r.answered_at is not null', by: 'r.answered_at', order: 'desc' })
}

type Kind = { readonly where: string; readonly by: string; readonly order: 'asc' | 'desc' }

async function list(
  db: Queryable,
  after: PageKey | null,
  { where, by, order }: Kind,
): Promise<Page<RequestLine>> {
  const beyond = after ? `(${by}, r.id) ${order === 'asc' ? '>' : '<'} (${momentOf('$1')}, $2::uuid)` : 'true'
  const rows = await db.query<RequestLine>({
    text: `select ${requestColumns}, ${microsOf(by)} as micros from ${requestsFrom} where ${where} and ${beyond}
      order by ${by} ${order}, r.id ${order} limit ${pageSize + 1}`,
    values: after ? [after.micros, after.id] : [],
  })
  return pageOf(rows, pageSize)
}
