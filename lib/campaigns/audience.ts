import type { Queryable } from '#db/client.ts'
import type { Audience } from '#db/schema/announcements.ts'
import { type Measure, refusal } from '#lib/doors/send/outbox/refusal.ts'
import { statement } from '#lib/platform/statement.ts'

/** What an announcement is judged by before any message of it is there. */
export type AudienceRule = Measure & {
  topic: string | null
  forms: readonly string[]
  languages: readonly string[]
  tags: readonly string[]
}

export function ruleOf(
  measure: Measure,
  { topic, audience }: { topic: string | null; audience: Audience },
): AudienceRule {
  const { forms, languages, tags } = audience
  return { ...measure, topic, forms, languages, tags }
}

/** Everybody who was ever asked about the newsletter. */
const everybody = `select person_id from consents where purpose = 'marketing_email' and channel = 'email'`

/** Those of `asked` who fit the audience, with why they may not get it now. */
const judgedOf = (asked: string, locking = '') => `judged as (
  select p.id, p.email, p.name, p.language, ${refusal} as refusal
  from (${asked}) asked join people p on p.id = asked.person_id
    left join mail_preferences pref on pref.person_id = p.id
    cross join (select 'announcement' as kind, 'marketing' as stream, 'marketing_email' as purpose,
      null::uuid as id, :now::timestamptz as created_at) m
    cross join (select :topic::text as topic) a
    cross join (select 1 as ordinal) d
  where (cardinality(:languages::text[]) = 0 or p.language = any (:languages::text[]))
    and (cardinality(:tags::text[]) = 0 or p.tags && :tags::text[])
    and (cardinality(:forms::text[]) = 0
      or exists (select from leads l where l.person_id = p.id and l.form = any (:forms::text[])))
  ${locking}
)`

const count = statement<AudienceRule>(
  'count_audience',
  `with ${judgedOf(everybody)}
  select refusal, count(*)::int as count from judged group by refusal order by count desc, refusal`,
)

/** How many it would reach now (`refusal` null), and how many not, by reason. */
export async function countAudience(
  db: Queryable,
  rule: AudienceRule,
): Promise<{ refusal: string | null; count: number }[]> {
  return db.query<{ refusal: string | null; count: number }>(count(rule))
}

export type LeftOut = { readonly id: string; readonly email: string | null; readonly name: string | null }

const pageSize = 50

const leftOut = statement<AudienceRule & { reason: string; after: string | null }>(
  'list_left_out',
  `with ${judgedOf(`${everybody} and (:after::uuid is null or person_id > :after::uuid)`)}
  select id, email, name from judged where refusal = :reason::text order by id limit ${pageSize + 1}`,
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

/** How many people one statement queues for: each is held for as long as it takes, and nobody longer. */
const chunk = 1000

/**
 * Queues the next messages of an announcement that is being sent, for those who may get it at this moment; each is
 * judged again when it is sent. `more`: not everybody has been looked at yet. No row: nothing is left to queue.
 */
export const queueForAudience = statement<AudienceRule & { id: string }>(
  'queue_for_audience',
  `with begun as (
    select id, queued_up_to from announcements
    where id = :id::uuid and state = 'sending' and queued_up_to is not null for update
  ), slice as (
    select c.person_id from consents c, begun
    where c.purpose = 'marketing_email' and c.channel = 'email' and c.person_id > begun.queued_up_to
    order by c.person_id limit ${chunk}
  ), ${judgedOf('select person_id from slice order by person_id', 'for key share of p')}, queued as (
    insert into outbox (id, kind, purpose, stream, person_id, announcement_id, language, next_at, created_at)
    select gen_random_uuid(), 'announcement', 'marketing_email', 'marketing', j.id, :id::uuid, j.language,
      :now::timestamptz, :now::timestamptz
    from judged j where j.refusal is null
    returning id
  )
  update announcements a set
    recipients = coalesce(a.recipients, 0) + (select count(*) from queued),
    queued_up_to = case when (select count(*) from slice) = ${chunk}
      then (select person_id from slice order by person_id desc limit 1) end
  from begun where a.id = begun.id
  returning a.queued_up_to is not null as more`,
)
