import type { Queryable } from '#db/client.ts'
import { statement } from '#lib/platform/statement.ts'

export type DisclosureLine = {
  readonly id: string
  readonly kind: 'export' | 'handover'
  readonly staffEmail: string | null
  readonly recipient: string
  readonly purpose: string
  readonly rows: number | null
  readonly startedAt: Date
  readonly finishedAt: Date | null
}

const list = statement<{ limit: number }>(
  'list_disclosures',
  `select d.id, d.kind, m.email as "staffEmail", d.recipient, d.purpose, d.rows, d.started_at as "startedAt",
    d.finished_at as "finishedAt"
  from disclosures d left join staff m on m.id = d.staff_id
  order by d.started_at desc, d.id limit :limit::int`,
)

/** The latest copies that were made. */
export async function listDisclosures(db: Queryable, limit: number): Promise<DisclosureLine[]> {
  return db.query<DisclosureLine>(list({ limit }))
}
