import type { Queryable } from '../../../db/client.ts'

export type Announcement = {
  readonly id: string
  readonly subject: string
  readonly body: string
  readonly published: boolean
}

export async function findAnnouncement(db: Queryable, id: string): Promise<Announcement | null> {
  const [row] = await db.query<Announcement>({
    name: 'find_announcement',
    text: 'select id, subject, body, published from announcements where id = $1',
    values: [id],
  })
  return row ?? null
}

/** How many would be written to now: opted in, not suppressed, not restricted. */
export async function countAudience(db: Queryable): Promise<number> {
  const [row] = await db.query<{ count: number }>({
    name: 'count_audience',
    text: `select count(*)::int as count ${audience}`,
    values: [],
  })
  return row?.count ?? 0
}

/** People who may get the newsletter at this moment; each is judged again at sending. */
export const audience = `from people p
  join consents c on c.person_id = p.id and c.purpose = 'marketing_email' and c.channel = 'email' and c.state = 'given'
  where p.restricted_at is null and not exists (
    select from suppressions s where s.key = p.email_key and s.channel = 'email' and s.lifted_at is null)`
