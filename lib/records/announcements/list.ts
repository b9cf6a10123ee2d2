import type { Queryable } from '../../../db/client.ts'
import type { PurposeId } from '../../../policy/vocabulary.ts'
import { statement } from '../../platform/statement.ts'

export type AnnouncementLine = {
  readonly id: string
  readonly subject: string
  readonly createdBy: string | null
  readonly createdAt: Date
  readonly queuedAt: Date | null
  /** People it was queued for. */
  readonly recipients: number | null
  readonly sent: number
  readonly refused: number
  readonly waiting: number
}

const list = statement<{ limit: number }>(
  'list_announcements',
  `select a.id, a.subject, m.email as "createdBy", a.created_at as "createdAt", a.queued_at as "queuedAt",
    a.recipients, o.sent, o.refused, o.waiting
  from (select * from announcements order by created_at desc, id limit :limit::int) a
  left join staff m on m.id = a.created_by
  left join lateral (select
      count(*) filter (where state = 'sent')::int as sent,
      count(*) filter (where state in ('refused', 'failed', 'unknown'))::int as refused,
      count(*) filter (where state in ('waiting', 'claimed'))::int as waiting
    from outbox where announcement_id = a.id) o on true
  order by a.created_at desc, a.id`,
)

/** The latest announcements with what became of their messages. */
export async function listAnnouncements(db: Queryable, limit: number): Promise<AnnouncementLine[]> {
  return db.query<AnnouncementLine>(list({ limit }))
}

const count = statement<{ purpose: PurposeId }>(
  'count_opted_in',
  `select count(*)::int as people from consents c join people p on p.id = c.person_id
  where c.purpose = :purpose::text and c.channel = 'email' and c.state = 'given' and p.restricted_at is null
    and not exists (select from suppressions s
      where s.key = p.email_key and s.channel = 'email' and s.lifted_at is null)`,
)

/** How many may be written to for this purpose now. Each is judged again when the message goes out (E6). */
export async function countOptedIn(db: Queryable, purpose: PurposeId): Promise<number> {
  const [row] = await db.query<{ people: number }>(count({ purpose }))
  return row?.people ?? 0
}
