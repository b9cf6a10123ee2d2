import type { Statement } from '../../../db/client.ts'
import type { MessageKind } from '../../../db/schema/outbox.ts'
import type { PurposeId } from '../../../policy/vocabulary.ts'
import { statement } from '../../platform/statement.ts'
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
  readonly staffEmail: string | null
  readonly attempts: number
  /** The key under which it was handed over with others. */
  readonly batch: string | null
}

/** Makes whoever claims next wait until this claim is committed, and so see it. */
export const claimInTurn: Statement = {
  name: 'claim_in_turn',
  text: 'select pg_advisory_xact_lock(7236004)',
  values: [],
}

type Values = Measure & { limit: number }

/**
 * Judges and claims the next messages in one statement: whoever opted out before it began is not sent to. The
 * frequency cap counts what the same batch holds, too. What was handed over together before is claimed together, and
 * with nothing else.
 */
export const claimMessages: (values: Values) => Statement = statement<Values>(
  'claim_messages',
  `with first as (
    select batch from outbox where state = 'waiting' and next_at <= :now::timestamptz
    order by stream desc, next_at, id limit 1
  ), due as (
    select id, person_id, stream, next_at from outbox
    where state = 'waiting' and next_at <= :now::timestamptz
      and batch is not distinct from (select batch from first)
    order by stream desc, next_at, id
    limit :limit::int
    for update skip locked
  ), numbered as (
    select id, row_number() over (partition by person_id, stream order by next_at, id) as ordinal from due
  ), judged as (
    select m.id, ${refusal} as refusal
    from numbered d join outbox m using (id)
      left join people p on p.id = m.person_id
      left join announcements a on a.id = m.announcement_id
      left join mail_preferences pref on pref.person_id = m.person_id
  ), done as (
    update outbox o set
      state = case when j.refusal is null then 'claimed' else 'refused' end,
      reason = j.refusal,
      claimed_at = case when j.refusal is null then :now::timestamptz end,
      attempts = o.attempts + case when j.refusal is null then 1 else 0 end
    from judged j where j.id = o.id
    returning o.*
  )
  select d.id, d.kind, d.purpose, d.stream, d.person_id as "personId", p.email, p.email_key as "emailKey", p.name,
    d.language, d.lead_id as "leadId", d.announcement_id as "announcementId",
    d.correspondence_id as "correspondenceId", s.email as "staffEmail", d.attempts, d.batch, d.state
  from done d left join people p on p.id = d.person_id left join staff s on s.id = d.staff_id`,
)
