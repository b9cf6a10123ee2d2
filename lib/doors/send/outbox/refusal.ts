import { type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { campaigns } from '#db/schema/campaigns.ts'
import { consentEvents, consents } from '#db/schema/consent.ts'
import { leads } from '#db/schema/leads.ts'
import { changeNotices, noticeSources, notices } from '#db/schema/notices.ts'
import { type MessageKind, otherKinds, outbox, staffKinds } from '#db/schema/outbox.ts'
import { mailPreferences } from '#db/schema/preferences.ts'
import { requestAgents } from '#db/schema/request-agents.ts'
import { suppressions } from '#db/schema/suppressions.ts'
import { transfers } from '#db/schema/transfers.ts'
import { literals } from '#db/statement/literals.ts'
import type { Placed, Values } from '#db/statement/parameters.ts'
import { heldBefore, person, version } from '#lib/change-notices/held-before.ts'
import { isStrangers, mostAnHour } from './address-cap.ts'

/** What the rule needs to stand in the statement: the message, what its person narrowed, and its campaign. */
export const message = alias(outbox, 'm')
export const narrowed = alias(mailPreferences, 'pref')
export const campaign = alias(campaigns, 'a')
/** The place of a message among those of its person in one claim, from 1. */
export const ordinal = sql`"d"."ordinal"`
export { person } from '#lib/change-notices/held-before.ts'

/** What the rule compares with: the moment, and how many messages a person gets in which time (P17). */
export const capParameters = {
  now: 'timestamptz',
  /** Whether the controller has a postal address, which marketing must carry (E1). */
  hasAddress: 'boolean',
  capMessages: 'int',
  capPeriod: 'interval',
  lessMessages: 'int',
  lessPeriod: 'interval',
} as const
export type FrequencyCap = Values<typeof capParameters>
type Cap = Placed<typeof capParameters>

/** A branch of the rule: `when … then 'reason'`; undefined: it does not apply. */
type Rule = SQL | undefined

/** What the person set off: a link they asked for, or word that something was taken in. */
const setOffByThem = literals([
  'confirm_opt_in',
  'confirm_enquiry',
  'confirm_preferences',
  'choices_link',
  'welcome',
  'auto_reply',
] satisfies MessageKind[])

const marketing = sql`${message.stream} = 'marketing'`
const agent = alias(requestAgents, 'agent')
const earlier = alias(outbox, 'earlier')
const mark = alias(suppressions, 's')
const suppressed = sql`select from ${suppressions} ${mark} where ${mark.key} = ${person.emailKey} and ${mark.channel} = 'email'
    and ${mark.liftedAt} is null`

/** However many came at once: what strangers can have sent to one address stays under its cap. */
const overAddressCap = (): Rule => sql`
  when ${isStrangers(sql`${message.kind}`)} and (select count(*) from ${outbox} ${earlier}
    where ${earlier.personId} = ${person.id} and ${isStrangers(sql`${earlier.kind}`)} and ${earlier.state} <> 'refused'
      and ${earlier.createdAt} > ${message.createdAt} - interval '1 hour'
      and (${earlier.createdAt}, ${earlier.id}) < (${message.createdAt}, ${message.id}))
    >= ${mostAnHour(sql`${message.kind}`)} then 'address_cap'`

/**
 * R8: of somebody whose data is restricted nothing is used, also not their address; but to answer what they ask about their data
 * themselves, and to tell them that it got into wrong hands, which they are owed (P60).
 */
export const ofRestricted = (): Rule => sql`
  when ${person.restrictedAt} is not null and ${message.purpose} <> 'answer_request' and ${message.kind} <> 'breach_notice'
    then 'restricted'`

/** P07: who was named by somebody else is asked once, for ever, and not at all where they want no mail. */
export const askedBefore = (): Rule => sql`
  when ${message.kind} = 'referral_notice' and exists (${suppressed}) then 'suppressed'
  when ${message.kind} = 'referral_notice' and exists (select from ${outbox} ${earlier}
    where ${earlier.personId} = ${person.id} and ${earlier.kind} = 'referral_notice'
      and (${earlier.createdAt}, ${earlier.id}) < (${message.createdAt}, ${message.id})) then 'told_before'`

/** E6, E9: what was stopped stays stopped; a complaint stops confirmations too, a hard bounce everything. */
export const ofSuppressed = (): Rule => sql`when exists (${suppressed} and (
      ${mark.reason} in ('hard_bounce', 'minor')
      or (${mark.reason} = 'complaint' and (${marketing} or ${message.kind} in (${setOffByThem})))
      or (${marketing} and ${mark.reason} in ('opt_out', 'objection', 'erasure')))) then 'suppressed'`

/** P64: of a change, and of those before it, somebody is told once, however often staff send word of it. */
const toldBefore = (): Rule => sql`
  when ${message.kind} = 'service_notice' and exists (select from ${outbox}
    join ${changeNotices} on ${changeNotices.id} = ${outbox.changeNoticeId}
    where ${outbox.id} = ${message.id} and ${changeNotices.number} <= ${person.toldNotice}) then 'told_before'`

/**
 * P64: for a purpose that has changed nothing is sent to who was held before and has not been told: by a notice that went out to
 * them, or by the version itself, which they were shown with what they sent or agreed to since. What somebody asks about their data
 * is answered all the same: the law gives it a day. So is what they set off themselves: the way to say no must not wait for us,
 * and what was sent from a page of the version before is taken for a month, and lost where no link could confirm it.
 */
export const ofChangedPurpose = (): Rule => sql`
  when ${message.purpose} <> 'answer_request' and ${message.kind} not in ('service_notice', 'breach_notice', ${setOffByThem})
    and exists (select from ${noticeSources} join ${notices} ${version} on ${version.number} = ${noticeSources.number}
    where ${noticeSources.changedPurposes} <> '{}' and ${message.purpose} = any (${noticeSources.changedPurposes})
      and ${heldBefore} and coalesce(${person.toldNotice}, 0) < ${noticeSources.number}
      and not exists (select from ${leads} where ${leads.personId} = ${person.id}
        and ${leads.noticeNumber} >= ${noticeSources.number})
      and not exists (select from ${consentEvents} where ${consentEvents.personId} = ${person.id}
        and ${consentEvents.noticeNumber} >= ${noticeSources.number}))
    then 'purpose_changed'`

/** E1: marketing carries a postal address, or does not leave. */
export const withoutAddress = ({ hasAddress }: Cap): Rule =>
  sql`when ${marketing} and not ${hasAddress} then 'no_postal_address'`

/** P16: no opt-in, no send. */
export const withoutConsent = (): Rule => sql`when ${marketing} and not exists (select from ${consents}
    where ${consents.personId} = ${person.id} and ${consents.purpose} = ${message.purpose}
      and ${consents.channel} = 'email' and ${consents.state} = 'given') then 'no_consent'`

const duringPause = ({ now }: Cap): Rule =>
  sql`when ${marketing} and ${narrowed.pausedUntil} > ${now} then 'pause'`

/** P56: one topic can be declined and the others kept. */
export const ofDeclinedTopic = (): Rule =>
  sql`when ${marketing} and ${campaign.topic} = any (${narrowed.declined}) then 'topic_declined'`

/** P56: who asked for fewer gets fewer. */
export const overLess = ({ now, lessMessages, lessPeriod }: Cap): Rule =>
  sql`when ${marketing} and ${narrowed.rarely} and ${marketingSince(now, lessPeriod)} + ${ordinal} > ${lessMessages}
    then 'less_often'`

/** P17: nobody gets more than the policy says. */
export const overCap = ({ now, capMessages, capPeriod }: Cap): Rule =>
  sql`when ${marketing} and ${marketingSince(now, capPeriod)} + ${ordinal} > ${capMessages} then 'frequency_cap'`

/** Mail to one agent or company in an hour, whomever it is about: anybody can type their address. */
const mostToOther = sql.raw('5')

/**
 * E6: who gets mail on somebody's wish is looked up by their own address. What stands against the person it is about says nothing here,
 * so that nobody learns from its absence whether they are known.
 */
export const toOthers = (): Rule => {
  const key = sql`coalesce((select ${agent.emailKey} from ${outbox} ${earlier}
      join ${requestAgents} ${agent} on ${agent.leadId} = ${earlier.leadId}
      where ${earlier.id} = ${message.id} and ${earlier.kind} <> 'company_offered'),
    (select ${transfers.companyKey} from ${transfers} where ${transfers.id} = ${message.id}))`
  return sql`when ${message.kind} in (${literals(otherKinds)}) then case
    when exists (select from ${suppressions} ${mark} where ${mark.key} = ${key} and ${mark.channel} = 'email'
      and ${mark.liftedAt} is null and ${mark.reason} in ('hard_bounce', 'complaint', 'minor')) then 'suppressed'
    when ${message.kind} = 'agent_received' and (select count(*) from ${requestAgents} ${agent}
      join ${outbox} ${earlier} on ${earlier.leadId} = ${agent.leadId}
      where ${agent.emailKey} = ${key} and ${agent.createdAt} > ${message.createdAt} - interval '1 hour'
        and ${earlier.kind} = 'agent_received' and ${earlier.state} <> 'refused'
        and ${earlier.createdAt} > ${message.createdAt} - interval '1 hour'
        and (${earlier.createdAt}, ${earlier.id}) < (${message.createdAt}, ${message.id})) >= ${mostToOther}
      then 'address_cap'
    when ${message.kind} = 'company_offered' and (select count(*) from ${transfers}
      join ${outbox} ${earlier} on ${earlier.id} = ${transfers.id}
      where ${transfers.companyKey} = ${key} and ${transfers.confirmedAt} > ${message.createdAt} - interval '1 hour'
        and ${earlier.state} <> 'refused'
        and ${earlier.createdAt} > ${message.createdAt} - interval '1 hour'
        and (${earlier.createdAt}, ${earlier.id}) < (${message.createdAt}, ${message.id})) >= ${mostToOther}
      then 'address_cap' end`
}

/**
 * Why a message may not be sent now; null: it may be. The one rule of who is written to (E6), asked when a message is
 * claimed and when staff ask whom a campaign would reach. Needs `message`, its `person`, its `campaign`, what the person
 * `narrowed`, and `ordinal` of `d`.
 */
export function refusal(cap: Cap): SQL<string | null> {
  return sql`case
  when ${message.kind} in (${literals(staffKinds)}) then null
  ${toOthers()}
  when ${person.email} is null then 'no_address'
  ${ofRestricted()}
  ${askedBefore()}
  ${ofSuppressed()}
  ${overAddressCap()}
  ${toldBefore()}
  ${ofChangedPurpose()}
  ${withoutAddress(cap)}
  ${withoutConsent()}
  ${duringPause(cap)}
  ${ofDeclinedTopic()}
  ${overLess(cap)}
  ${overCap(cap)}
end`
}

function marketingSince(now: SQL, period: SQL): SQL {
  return sql`(select count(*) from ${outbox} ${earlier}
    where ${earlier.personId} = ${person.id} and ${earlier.stream} = 'marketing'
      and ${earlier.state} in ('claimed', 'sent', 'unknown')
      and ${earlier.claimedAt} > ${now} - ${period})`
}
