import type { Queryable, Tx } from '#db/client.ts'
import type { AnnouncementState, Audience } from '#db/schema/announcements.ts'
import { statement } from '#lib/platform/statement.ts'

/** What staff decide of an announcement while it is written. */
export type AnnouncementDraft = {
  readonly subject: string
  readonly body: string
  readonly topic: string | null
  readonly audience: Audience
  readonly published: boolean
}

type Values = Omit<AnnouncementDraft, 'audience'> & { audience: string; id: string }

const insert = statement<Values & { created_by: string | null; now: Date }>(
  'insert_announcement',
  `insert into announcements (id, subject, body, topic, audience, published, state, created_by, created_at)
  values (:id::uuid, :subject::text, :body::text, :topic::text, :audience::jsonb, :published::boolean, 'draft',
    :created_by::uuid, :now::timestamptz)
  on conflict (id) do nothing returning id`,
)

const valuesOf = (id: string, draft: AnnouncementDraft): Values => ({
  ...draft,
  id,
  audience: JSON.stringify(draft.audience),
})

/** Begins an announcement; false for an id that is taken. */
export async function insertDraft(
  db: Queryable,
  id: string,
  draft: AnnouncementDraft,
  by: { staffId: string | null; now: Date },
): Promise<boolean> {
  return (await db.query(insert({ ...valuesOf(id, draft), created_by: by.staffId, now: by.now }))).length > 0
}

const update = statement<Values & { revision: number }>(
  'update_announcement',
  `update announcements set subject = :subject::text, body = :body::text, topic = :topic::text,
    audience = :audience::jsonb, published = :published::boolean, revision = revision + 1
  where id = :id::uuid and state = 'draft' and revision = :revision::int returning id`,
)

/** False where somebody changed it meanwhile, or it is no draft any more: what is queued never changes. */
export async function updateDraft(
  db: Queryable,
  id: string,
  draft: AnnouncementDraft,
  revision: number,
): Promise<boolean> {
  return (await db.query(update({ ...valuesOf(id, draft), revision }))).length > 0
}

const move = statement<{
  id: string
  from: readonly string[]
  to: string
  revision: number | null
  scheduled_at: Date | null
  queued_at: Date | null
}>(
  'move_announcement',
  `update announcements set state = :to::text,
    scheduled_at = case when :to::text = 'draft' then null else coalesce(:scheduled_at::timestamptz, scheduled_at) end,
    queued_up_to = case when :queued_at::timestamptz is not null then '00000000-0000-0000-0000-000000000000'
      when :to::text = 'cancelled' then null else queued_up_to end,
    queued_at = coalesce(queued_at, :queued_at::timestamptz)
  where id = :id::uuid and state = any (:from::text[])
    and (:revision::int is null or revision = :revision::int)
  returning id`,
)

export type MoveTo = {
  readonly from: readonly AnnouncementState[]
  readonly to: AnnouncementState
  /** The change that whoever decided has seen; without it, whichever stands. */
  readonly revision?: number
  readonly scheduledAt?: Date
  /** Begins to queue it. */
  readonly queuedAt?: Date
}

/** Moves an announcement on; false when it was in none of these states, or was changed meanwhile. */
export async function moveAnnouncement(tx: Tx, id: string, how: MoveTo): Promise<boolean> {
  const { from, to, revision = null, scheduledAt = null, queuedAt = null } = how
  const values = { id, from, to, revision, scheduled_at: scheduledAt, queued_at: queuedAt }
  return (await tx.query(move(values))).length > 0
}
