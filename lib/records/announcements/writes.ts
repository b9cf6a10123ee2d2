import type { Tx } from '../../../db/client.ts'
import { audience } from './queries.ts'

export type NewAnnouncement = {
  readonly id: string
  readonly subject: string
  readonly body: string
  readonly createdBy: string | null
  readonly at: Date
}

/**
 * Stores an announcement and queues one message for each person who may get it.
 * @returns how many were queued; null when this announcement was queued before
 */
export async function queueAnnouncement(tx: Tx, announcement: NewAnnouncement): Promise<number | null> {
  const { id, subject, body, createdBy, at } = announcement
  const made = await tx.query({
    text: `insert into announcements (id, subject, body, created_by, created_at, queued_at)
      values ($1, $2, $3, $4, $5, $5) on conflict (id) do nothing returning id`,
    values: [id, subject, body, createdBy, at],
  })
  if (made.length === 0) return null
  const [queued] = await tx.query<{ count: number }>({
    text: `with queued as (
        insert into outbox (id, kind, purpose, stream, person_id, announcement_id, language, next_at, created_at)
        select gen_random_uuid(), 'announcement', 'marketing_email', 'marketing', p.id, $1, p.language, $2, $2
        ${audience}
        returning id
      )
      update announcements set recipients = (select count(*) from queued) where id = $1
      returning recipients as count`,
    values: [id, at],
  })
  return queued?.count ?? 0
}
