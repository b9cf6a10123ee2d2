import type { Queryable } from '#db/client.ts'
import type { AnnouncementState } from '#db/schema/announcements.ts'
import { microsOf, momentOf, type Page, type PageKey, pageOf } from '#lib/platform/page-key.ts'
import { statement } from '#lib/platform/statement.ts'

export type AnnouncementLine = {
  readonly id: string
  readonly micros: number
  readonly subject: string
  readonly state: AnnouncementState
  /** Whether messages of it are still to go. */
  readonly underWay: boolean
  readonly scheduledAt: Date | null
  readonly queuedAt: Date | null
  readonly createdBy: string | null
  readonly createdAt: Date
  /** People it was queued for. */
  readonly recipients: number | null
}

const pageSize = 20

/** Whether anything of announcement `a` has still to go. */
export const underWay = `(a.queued_up_to is not null or exists (select from outbox o
  where o.announcement_id = a.id and o.kind = 'announcement' and o.state in ('waiting', 'claimed')))`

const list = statement<{ micros: number | null; id: string | null }>(
  'list_announcements',
  `select a.id, ${microsOf('a.created_at')} as micros, a.subject, a.state, ${underWay} as "underWay",
    a.scheduled_at as "scheduledAt", a.queued_at as "queuedAt", m.email as "createdBy",
    a.created_at as "createdAt", a.recipients
  from announcements a left join staff m on m.id = a.created_by
  where :micros::bigint is null or (a.created_at, a.id) < (${momentOf(':micros')}, :id::uuid)
  order by a.created_at desc, a.id desc limit ${pageSize + 1}`,
)

/** Announcements in every state, the newest first, twenty at a time. */
export async function listAnnouncements(
  db: Queryable,
  after: PageKey | null,
): Promise<Page<AnnouncementLine>> {
  const key = { micros: after?.micros ?? null, id: after?.id ?? null }
  return pageOf(await db.query<AnnouncementLine>(list(key)), pageSize)
}
