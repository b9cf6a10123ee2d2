import type { Statement } from '../../../db/client.ts'
import type { MessageKind } from '../../../db/schema/outbox.ts'
import type { PurposeId } from '../../../policy/vocabulary.ts'
import { statement } from '../../platform/statement.ts'

/** A message that was claimed, and whom it may go to. */
export type Claimed = {
  readonly id: string
  readonly kind: MessageKind
  readonly purpose: PurposeId
  readonly stream: 'service' | 'marketing'
  readonly personId: string
  /** Null for somebody known by phone alone, to whom only the agency's own notice can go. */
  readonly email: string | null
  readonly emailKey: Buffer | null
  readonly name: string | null
  readonly language: string
  readonly leadId: string | null
  readonly announcementId: string | null
  readonly attempts: number
}

/** Why a message is not sent. Null: it may be. Looked up at this moment, for service mail too (E6). */
const refusal = `case
  when o.kind = 'staff_notice' then null
  when p.email is null then 'no_address'
  when p.restricted_at is not null then 'restricted'
  when o.kind = 'referral_notice' and exists (select from suppressions s
    where s.key = p.email_key and s.channel = 'email' and s.lifted_at is null) then 'suppressed'
  when o.kind = 'referral_notice' and exists (select from outbox earlier
    where earlier.person_id = p.id and earlier.kind = 'referral_notice'
      and (earlier.created_at, earlier.id) < (o.created_at, o.id)) then 'told_before'
  when exists (select from suppressions s where s.key = p.email_key and s.channel = 'email'
    and s.lifted_at is null and (
      s.reason = 'hard_bounce'
      or (s.reason = 'complaint' and (o.stream = 'marketing' or o.kind in ('confirm_opt_in', 'confirm_enquiry', 'auto_reply')))
      or (o.stream = 'marketing' and s.reason in ('opt_out', 'objection', 'erasure')))) then 'suppressed'
  when o.stream = 'marketing' and not exists (select from consents c
    where c.person_id = p.id and c.purpose = o.purpose and c.channel = 'email' and c.state = 'given')
    then 'no_consent'
  when o.stream = 'marketing' and (select count(*) from outbox earlier
    where earlier.person_id = p.id and earlier.stream = 'marketing'
      and earlier.state in ('claimed', 'sent', 'unknown')
      and earlier.claimed_at > :now::timestamptz - :cap_period::interval) + d.ordinal > :cap_messages::int
    then 'frequency_cap'
end`

/** Makes whoever claims next wait until this claim is committed, and so see it. */
export const claimInTurn: Statement = {
  name: 'claim_in_turn',
  text: 'select pg_advisory_xact_lock(7236004)',
  values: [],
}

type Values = { now: Date; limit: number; cap_messages: number; cap_period: string }

/**
 * Judges and claims the next messages in one statement: whoever opted out before it began is not sent to. The
 * frequency cap counts what the same batch holds, too.
 */
export const claimMessages: (values: Values) => Statement = statement<Values>(
  'claim_messages',
  `with due as (
    select id, person_id, stream, next_at from outbox
    where state = 'waiting' and next_at <= :now::timestamptz
    order by next_at
    limit :limit::int
    for update skip locked
  ), numbered as (
    select id, row_number() over (partition by person_id, stream order by next_at, id) as ordinal from due
  ), judged as (
    select o.id, ${refusal} as refusal
    from numbered d join outbox o using (id) join people p on p.id = o.person_id
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
    d.language, d.lead_id as "leadId", d.announcement_id as "announcementId", d.attempts, d.state
  from done d join people p on p.id = d.person_id`,
)
