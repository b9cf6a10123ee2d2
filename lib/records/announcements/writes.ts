import type { Queryable, Tx } from '../../../db/client.ts'
import type { AnnouncementState, Audience } from '../../../db/schema/announcements.ts'
import { statement } from '../../platform/statement.ts'

/** What staff decide of an announcement while it is written. */
export type AnnouncementDraft = {
  readonly subject: string
  readonly body: string
  readonly topic: string | null
  readonly audience: Audience
  readonly published: boolean
}

const insert = statement<{
  id: string
  subject: string
  body: string
  topic: string | null
  audience: string
  published: boolean
  created_by: string | null
  now: Date
}>(
  'insert_announcement',
  `insert into announcements (id, subject, body, topic, audience, published, state, created_by, created_at)
  values (:id::uuid, :subject::text, :body::text, :topic::text, :audience::jsonb, :published::boolean, 'draft',
    :created_by::uuid, :now::timestamptz)
  on conflict (id) do nothing returning id`,
)

/** Begins an announcement; false for an id that is taken. */
export async function insertDraft(
  db: Queryable,
  id: string,
  draft: AnnouncementDraft,
  by: { staffId: string | null; now: Date },
): Promise<boolean> {
  const values = { ...draft, id, audience: JSON.stringify(draft.audience), created_by: by.staffId, now: by.now }
  return (await db.query(insert(values))).length > 0
}

const update = statement<{
  id: string
  subject: string
  body: string
  topic: string | null
  audience: string
  published: boolean
}>(
  'update_announcement',
  `update announcements set subject = :subject::text, body = :body::text, topic = :topic::text,
    audience = :audience::jsonb, published = :published::boolean
  where id = :id::uuid and state = 'draft' returning id`,
)

/** False once it is no draft any more: what is queued never changes. */
export async function updateDraft(db: Queryable, id: string, draft: AnnouncementDraft): Promise<boolean> {
  const values = { ...draft, id, audience: JSON.stringify(draft.audience) }
  return (await db.query(update(values))).length > 0
}

const move = statement<{
  id: string
  from: readonly string[]
  to: string
  scheduled_at: Date | null
  queued_at: Date | null
}>(
  'move_announcement',
  `update announcements set state = :to::text,
    scheduled_at = coalesce(:scheduled_at::timestamptz, scheduled_at),
    queued_at = coalesce(:queued_at::timestamptz, queued_at)
  where id = :id::uuid and state = any (:from::text[])
  returning topic, audience`,
)

/** Moves an announcement on; null when it was in none of these states. */
export async function moveAnnouncement(
  tx: Tx,
  id: string,
  from: readonly AnnouncementState[],
  to: AnnouncementState,
  at: { scheduledAt?: Date; queuedAt?: Date } = {},
): Promise<{ topic: string | null; audience: Audience } | null> {
  const times = { scheduled_at: at.scheduledAt ?? null, queued_at: at.queuedAt ?? null }
  const [row] = await tx.query<{ topic: string | null; audience: Audience }>(move({ id, from, to, ...times }))
  return row ?? null
}
