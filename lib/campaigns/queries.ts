import type { Queryable } from '#db/client.ts'
import type { AnnouncementState, Audience } from '#db/schema/announcements.ts'
import { statement } from '#lib/platform/statement.ts'
import { underWay } from './list.ts'

export type Announcement = {
  readonly id: string
  readonly subject: string
  /** Markdown. */
  readonly body: string
  readonly topic: string | null
  readonly audience: Audience
  readonly state: AnnouncementState
  readonly published: boolean
  readonly revision: number
  readonly createdAt: Date
  readonly scheduledAt: Date | null
  readonly queuedAt: Date | null
  /** How many it was queued for so far; null before. */
  readonly recipients: number | null
  /** Whether messages of it are still to be queued or to go. */
  readonly underWay: boolean
}

const columns = `a.id, a.subject, a.body, a.topic, a.audience, a.state, a.published, a.revision,
  a.created_at as "createdAt", a.scheduled_at as "scheduledAt", a.queued_at as "queuedAt", a.recipients,
  ${underWay} as "underWay"`

const find = statement<{ id: string }>(
  'find_announcement',
  `select ${columns} from announcements a where a.id = :id::uuid`,
)

export async function findAnnouncement(db: Queryable, id: string): Promise<Announcement | null> {
  const [row] = await db.query<Announcement>(find({ id }))
  return row ?? null
}

/** Those whose moment has come. */
export async function findScheduled(db: Queryable, now: Date): Promise<string[]> {
  const rows = await db.query<{ id: string }>({
    name: 'find_scheduled_announcements',
    text: `select id from announcements where state = 'scheduled' and scheduled_at <= $1 order by scheduled_at`,
    values: [now],
  })
  return rows.map(({ id }) => id)
}

/** Those that are being queued, by whoever began. */
export async function findQueuing(db: Queryable): Promise<string[]> {
  const rows = await db.query<{ id: string }>({
    name: 'find_queuing_announcements',
    text: `select id from announcements where queued_up_to is not null and state = 'sending' order by queued_at`,
    values: [],
  })
  return rows.map(({ id }) => id)
}

/** An issue as the site shows it. */
export type Issue = {
  readonly id: string
  readonly subject: string
  readonly body: string
  readonly queuedAt: Date
}

/** Public: what staff chose to publish, once it goes out; not what was cancelled. */
const publicOnly = `published and queued_at is not null and state in ('sending', 'paused')`

const issues = statement<{ before: Date | null; limit: number }>(
  'list_issues',
  `select id, subject, body, queued_at as "queuedAt" from announcements
  where ${publicOnly} and (:before::timestamptz is null or queued_at < :before::timestamptz)
  order by queued_at desc, id limit :limit::int`,
)

/** Past issues, the newest first, from before a moment where one is given. */
export async function listIssues(db: Queryable, before: Date | null, limit: number): Promise<Issue[]> {
  return db.query<Issue>(issues({ before, limit }))
}

const issue = statement<{ id: string }>(
  'find_issue',
  `select id, subject, body, queued_at as "queuedAt" from announcements where id = :id::uuid and ${publicOnly}`,
)

export async function findIssue(db: Queryable, id: string): Promise<Issue | null> {
  const [row] = await db.query<Issue>(issue({ id }))
  return row ?? null
}
