import type { Statement } from '#db/client.ts'
import type { MessageKind } from '#db/schema/outbox.ts'
import { statement } from '#lib/platform/statement.ts'
import type { PurposeId } from '#policy/vocabulary.ts'
import { type Measure, refusal } from './refusal.ts'

/** A message that was claimed, and whom it may go to. */
export type Claimed = {
  readonly id: string
  readonly kind: MessageKind
  readonly purpose: PurposeId
  readonly stream: 'service' | 'marketing'
  /** Null for a test of an announcement, which goes to a member of staff. */
  readonly personId: string | null
  /** Null for somebody known by phone alone, to whom only the agency's own notice can go. */
  readonly email: string | null
  readonly emailKey: Buffer | null
  readonly name: string | null
  readonly language: string
  readonly leadId: string | null
  readonly announcementId: string | null
  readonly correspondenceId: string | null
  readonly changeNoticeId: string | null
  readonly staffId: string | null
  readonly staffEmail: string | null
  /** Also tells this claim from a later one of the same message. */
  readonly attempts: number
  /** The key under which it is handed over, with others or alone; null where the other end knows no keys. */
  readonly batch: string | null
}

/** Makes whoever claims next wait until this claim is committed, and so see it. */
export const claimInTurn: Statement = {
  name: 'claim_in_turn',
  text: 'select pg_advisory_xact_lock(7236004)',
  values: [],
}

type Values = Measure & {
  limit: number
  /** A fresh key, where the other end drops what comes again under one: marketing shares it, service has its own. */
  key: string | null
  /** Keys first used before this are forgotten at the other end. */
  keys_since: Date
}

/** Why a message that could go must not: its announcement rests, or nobody knows any more whether it went before. */
const resting = `case
  when m.kind = 'announcement' and a.state in ('paused', 'cancelled') then a.state
  when m.batched_at < :keys_since::timestamptz then 'unknown'
end`

/**
 * Judges and claims the next messages of one stream in one statement: whoever opted out before it began is not sent to.
 * The frequency cap counts what the same batch holds, too. What may have been handed over before under one key is
 * claimed whole and with nothing else, so that the other end knows it again; while another transaction holds a part of
 * it, it waits a little.
 */
export const claimMessages: (values: Values) => Statement = statement<Values>(
  'claim_messages',
  `with first as (
    select stream, batch from outbox where state = 'waiting' and next_at <= :now::timestamptz
    order by stream desc, next_at, id limit 1
  ), next as (
    (select o.id from outbox o, first where o.state = 'waiting' and o.batch = first.batch)
    union all
    (select o.id from outbox o
      where o.state = 'waiting' and o.next_at <= :now::timestamptz and o.batch is null
        and o.stream = (select stream from first where batch is null)
      order by o.stream desc, o.next_at, o.id limit :limit::int)
  ), due as (
    select o.id, o.person_id, o.stream, o.next_at from outbox o
    where o.id in (select id from next) and o.state = 'waiting'
    order by o.next_at, o.id for update skip locked
  ), numbered as (
    select id, row_number() over (partition by person_id, stream order by next_at, id) as ordinal from due
  ), judged as (
    select *, not torn and rest is null and refusal is null as goes from (select m.id, ${refusal} as refusal,
      ${resting} as rest, m.batch is not null and (select count(*) from due) < (select count(*) from next) as torn
    from numbered d join outbox m using (id)
      left join people p on p.id = m.person_id
      left join announcements a on a.id = m.announcement_id
      left join mail_preferences pref on pref.person_id = m.person_id) each
  ), done as (
    update outbox o set
      state = case when j.goes then 'claimed' when j.torn then 'waiting' else coalesce(j.rest, 'refused') end,
      reason = case when j.rest = 'unknown' then 'key_over' when j.torn or j.rest is not null then o.reason
        else j.refusal end,
      next_at = case when j.torn then :now::timestamptz + interval '5 seconds' else o.next_at end,
      claimed_at = case when j.goes then :now::timestamptz else o.claimed_at end,
      attempts = o.attempts + case when j.goes then 1 else 0 end,
      batch = case when j.goes and :key::uuid is not null then coalesce(o.batch,
        case o.stream when 'marketing' then :key::uuid else o.id end) else o.batch end,
      batched_at = case when j.goes and :key::uuid is not null then coalesce(o.batched_at, :now::timestamptz)
        else o.batched_at end
    from judged j where j.id = o.id
    returning o.*
  )
  select d.id, d.kind, d.purpose, d.stream, d.person_id as "personId", p.email, p.email_key as "emailKey", p.name,
    d.language, d.lead_id as "leadId", d.announcement_id as "announcementId",
    d.correspondence_id as "correspondenceId", d.change_notice_id as "changeNoticeId", d.staff_id as "staffId", s.email as "staffEmail", d.attempts, d.batch,
    d.state
  from done d left join people p on p.id = d.person_id
    left join staff s on s.id = d.staff_id and s.disabled_at is null
  order by d.next_at, d.created_at, d.id`,
)
