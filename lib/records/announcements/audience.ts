import type { Queryable } from '../../../db/client.ts'
import type { Audience } from '../../../db/schema/announcements.ts'
import { statement } from '../../platform/statement.ts'
import { type Measure, refusal } from '../outbox/refusal.ts'

/** What an announcement is judged by before any message of it is there. */
export type AudienceRule = Measure & {
  topic: string | null
  forms: readonly string[]
  languages: readonly string[]
  tags: readonly string[]
}

export function ruleOf(measure: Measure, topic: string | null, audience: Audience): AudienceRule {
  return { ...measure, topic, ...audience }
}

/** Everybody who was ever asked about the newsletter and fits the audience, with why they may not get it now. */
const judged = `judged as (
  select p.id, p.email, p.name, p.language, ${refusal} as refusal
  from people p
    join consents asked on asked.person_id = p.id and asked.purpose = 'marketing_email' and asked.channel = 'email'
    left join mail_preferences pref on pref.person_id = p.id
    cross join (select null::uuid as id, 'announcement' as kind, 'marketing' as stream, 'marketing_email' as purpose,
      :now::timestamptz as created_at) m
    cross join (select :topic::text as topic) a
    cross join (select 1 as ordinal) d
  where (cardinality(:languages::text[]) = 0 or p.language = any (:languages::text[]))
    and (cardinality(:tags::text[]) = 0 or p.tags && :tags::text[])
    and (cardinality(:forms::text[]) = 0
      or exists (select from leads l where l.person_id = p.id and l.form = any (:forms::text[])))
)`

const count = statement<AudienceRule>(
  'count_audience',
  `with ${judged} select refusal, count(*)::int as count from judged group by refusal order by count desc, refusal`,
)

/** How many it would reach now (`refusal` null), and how many not, by reason. */
export async function countAudience(
  db: Queryable,
  rule: AudienceRule,
): Promise<{ refusal: string | null; count: number }[]> {
  return db.query<{ refusal: string | null; count: number }>(count(rule))
}

export type LeftOut = { readonly id: string; readonly email: string; readonly name: string | null }

const pageSize = 50

const leftOut = statement<AudienceRule & { reason: string; after: string | null }>(
  'list_left_out',
  `with ${judged} select id, email, name from judged
  where refusal = :reason::text and (:after::uuid is null or id > :after::uuid) order by id limit ${pageSize + 1}`,
)

/** Who would not get it for one reason, fifty at a time. */
export async function listLeftOut(
  db: Queryable,
  rule: AudienceRule,
  reason: string,
  after: string | null,
): Promise<{ rows: LeftOut[]; older: string | null }> {
  const rows = await db.query<LeftOut>(leftOut({ ...rule, reason, after }))
  const shown = rows.slice(0, pageSize)
  return { rows: shown, older: rows.length > pageSize ? (shown.at(-1)?.id ?? null) : null }
}

/** Queues one message for each who may get it at this moment; each is judged again when it is sent. */
export const queueForAudience = statement<AudienceRule & { id: string }>(
  'queue_for_audience',
  `with ${judged}, queued as (
    insert into outbox (id, kind, purpose, stream, person_id, announcement_id, language, next_at, created_at)
    select gen_random_uuid(), 'announcement', 'marketing_email', 'marketing', j.id, :id::uuid, j.language,
      :now::timestamptz, :now::timestamptz
    from judged j where j.refusal is null
    returning id
  )
  update announcements set recipients = (select count(*) from queued) where id = :id::uuid
  returning recipients as count`,
)
