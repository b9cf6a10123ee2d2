import type { Queryable } from '../../../db/client.ts'
import type { AnnouncementState } from '../../../db/schema/announcements.ts'
import { statement } from '../../platform/statement.ts'

export type AnnouncementLine = {
  readonly id: string
  readonly subject: string
  readonly state: AnnouncementState
  readonly scheduledAt: Date | null
  readonly createdBy: string | null
  readonly createdAt: Date
  /** People it was queued for. */
  readonly recipients: number | null
  readonly sent: number
  /** Refused by the permit, failed, or unknown. */
  readonly unsent: number
  readonly waiting: number
}

const list = statement<{ limit: number }>(
  'list_announcements',
  `select a.id, a.subject, a.state, a.scheduled_at as "scheduledAt", m.email as "createdBy", a.created_at as "createdAt", a.recipients, o.sent, o.unsent,
    o.waiting
  from (select * from announcements order by created_at desc, id limit :limit::int) a
  left join staff m on m.id = a.created_by
  left join lateral (select
      count(*) filter (where state = 'sent')::int as sent,
      count(*) filter (where state in ('refused', 'failed', 'unknown', 'cancelled'))::int as unsent,
      count(*) filter (where state in ('waiting', 'claimed', 'paused'))::int as waiting
    from outbox where announcement_id = a.id and kind = 'announcement') o on true
  order by a.created_at desc, a.id`,
)

/** The latest announcements with what became of their messages. */
export async function listAnnouncements(db: Queryable, limit: number): Promise<AnnouncementLine[]> {
  return db.query<AnnouncementLine>(list({ limit }))
}
