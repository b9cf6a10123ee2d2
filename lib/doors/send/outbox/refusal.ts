import { type MessageKind, toStaff } from '#db/schema/outbox.ts'
import { heldBefore } from '#lib/change-notices/held-before.ts'

/** What a press of the person's own set off: a link they asked for, or word that something was taken in. */
const byTheirPress = listed([
  'confirm_opt_in',
  'confirm_enquiry',
  'confirm_preferences',
  'choices_link',
  'welcome',
  'auto_reply',
])

function listed(kinds: readonly MessageKind[]): string {
  return kinds.map((kind) => `'${kind}'`).join(', ')
}

/** R8: of somebody whose data is frozen nothing is used, also not their address. */
export const ofRestricted = `when p.restricted_at is not null then 'restricted'`

/** P07: who was named by somebody else is asked once, for ever, and not at all where they want no mail. */
export const askedBefore = `when m.kind = 'referral_notice' and exists (select from suppressions s
    where s.key = p.email_key and s.channel = 'email' and s.lifted_at is null) then 'suppressed'
  when m.kind = 'referral_notice' and exists (select from outbox earlier
    where earlier.person_id = p.id and earlier.kind = 'referral_notice'
      and (earlier.created_at, earlier.id) < (m.created_at, m.id)) then 'told_before'`

/** E6, E9: what was stopped stays stopped; a complaint stops confirmations too, a hard bounce everything. */
export const ofSuppressed = `when exists (select from suppressions s where s.key = p.email_key and s.channel = 'email'
    and s.lifted_at is null and (
      s.reason = 'hard_bounce'
      or (s.reason = 'complaint' and (m.stream = 'marketing' or m.kind in (${byTheirPress})))
      or (m.stream = 'marketing' and s.reason in ('opt_out', 'objection', 'erasure')))) then 'suppressed'`

/** P64: of a change, and of those before it, somebody is told once, however often staff send word of it. */
const toldBefore = `when m.kind = 'service_notice' and exists (select from outbox o
    join change_notices c on c.id = o.change_notice_id where o.id = m.id and c.number <= p.told_notice) then 'told_before'`

/**
 * P64: for a purpose that has changed nothing is sent to who was held before and has not been told: by a notice that went out to
 * them, or by the version itself, which they were shown with what they sent or agreed to since. What somebody asks about their data
 * is answered all the same: the law gives it a day. So is what their own press set off: the way to say no must not wait for us,
 * and what was sent from a page of the version before is taken for a month, and lost where no link could confirm it.
 */
export const ofChangedPurpose = `when m.purpose <> 'answer_request' and m.kind not in ('service_notice', ${byTheirPress})
    and exists (select from notice_sources v join notices n on n.number = v.number
    where v.changed_purposes <> '{}' and m.purpose = any (v.changed_purposes) and ${heldBefore}
      and coalesce(p.told_notice, 0) < v.number
      and not exists (select from leads l where l.person_id = p.id and l.notice_number >= v.number)
      and not exists (select from consent_events e where e.person_id = p.id and e.notice_number >= v.number))
    then 'purpose_changed'`

/** E1: marketing carries a postal address, or does not leave. */
export const withoutAddress = `when m.stream = 'marketing' and not :has_address::boolean then 'no_postal_address'`

/** P16: no opt-in, no send. */
export const withoutConsent = `when m.stream = 'marketing' and not exists (select from consents c
    where c.person_id = p.id and c.purpose = m.purpose and c.channel = 'email' and c.state = 'given')
    then 'no_consent'`

const duringPause = `when m.stream = 'marketing' and pref.paused_until > :now::timestamptz then 'pause'`

/** P56: one topic can be declined and the others kept. */
export const ofDeclinedTopic = `when m.stream = 'marketing' and a.topic = any (pref.declined) then 'topic_declined'`

/** P56: who asked for fewer gets fewer. */
export const overLess = `when m.stream = 'marketing' and pref.rarely and ${marketingSince('less')} + d.ordinal > :less_messages::int
    then 'less_often'`

/** P17: nobody gets more than the policy says. */
export const overCap = `when m.stream = 'marketing' and ${marketingSince('cap')} + d.ordinal > :cap_messages::int
    then 'frequency_cap'`

/**
 * Why a message may not be sent now; null: it may be. The one rule of who is written to (E6), asked when a message is
 * claimed and when staff look at whom an announcement would reach. Needs `m` the message, `p` its person, `a` the
 * announcement, `pref` what the person narrowed, and `d.ordinal`, its place among the person's messages of one claim.
 */
export const refusal = `case
  when m.kind in (${toStaff}) then null
  when p.email is null then 'no_address'
  ${ofRestricted}
  ${askedBefore}
  ${ofSuppressed}
  ${toldBefore}
  ${ofChangedPurpose}
  ${withoutAddress}
  ${withoutConsent}
  ${duringPause}
  ${ofDeclinedTopic}
  ${overLess}
  ${overCap}
end`

function marketingSince(measure: 'cap' | 'less'): string {
  return `(select count(*) from outbox earlier
    where earlier.person_id = p.id and earlier.stream = 'marketing'
      and earlier.state in ('claimed', 'sent', 'unknown')
      and earlier.claimed_at > :now::timestamptz - :${measure}_period::interval)`
}

/** What the rule compares with: the moment, and how many messages a person gets in which time (P17). */
export type Measure = {
  now: Date
  /** Whether the controller has a postal address, which marketing must carry (E1). */
  has_address: boolean
  cap_messages: number
  cap_period: string
  less_messages: number
  less_period: string
}
