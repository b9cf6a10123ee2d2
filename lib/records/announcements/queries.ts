import type { Queryable } from '../../../db/client.ts'
import type { AnnouncementState, Audience } from '../../../db/schema/announcements.ts'
import { statement } from '../../platform/statement.ts'

export type Announcement = {
  readonly id: string
  readonly subject: string
  /** Markdown. */
  readonly body: string
  readonly topic: string | null
  readonly audience: Audience
  readonly state: AnnouncementState
  readonly published: boolean
  readonly createdAt: Date
  readonly scheduledAt: Date | null
  readonly queuedAt: Date | null
  /** How many it was queued for; null before. */
  readonly recipients: number | null
}

const columns = `id, subject, body, topic, audience, state, published, created_at as "createdAt",
  scheduled_at as "scheduledAt", queued_at as "queuedAt", recipients`

const find = statement<{ id: string }>(
  'find_announcement',
  `select ${columns} from announcements where id = :id::uuid`,
)

export async function findAnnouncement(db: Queryable, id: string): Promise<Announcement | null> {
  const [row] = await db.query<Announcement>(find({ id }))
  return row ?? null
}

/** Those that are to be sent by now. */
export async function findScheduled(db: Queryable, now: Date): Promise<string[]> {
  const rows = await db.query<{ id: string }>({
    name: 'find_scheduled_announcements',
    text: `select id from announcements where state = 'scheduled' and scheduled_at <= $1 order by scheduled_at`,
    values: [now],
  })
  return rows.map(({ id }) => id)
}

/** What the site shows of past issues: those that were sent and are public, the newest first. */
export async function listPublished(db: Queryable, limit: number): Promise<Announcement[]> {
  return db.query<Announcement>({
    name: 'list_published_announcements',
    text: `select ${columns} from announcements where published and state = 'sending' and queued_at is not null
      order by queued_at desc limit $1`,
    values: [limit],
  })
}
