import { sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { campaigns } from '#db/schema/campaigns.ts'
import { outbox } from '#db/schema/outbox.ts'
import { people } from '#db/schema/people.ts'
import { mailPreferences } from '#db/schema/preferences.ts'
import { staff } from '#db/schema/staff.ts'
import { assign } from '#db/statement/assign.ts'
import { changeSql } from '#db/statement/change.ts'
import { namesOf } from '#db/statement/insert-from.ts'
import { kindOf, kindOrNull } from '#db/statement/kind-of.ts'
import { type RowOfColumns, readSql } from '#db/statement/read.ts'
import { campaign, capParameters, message, narrowed, person, refusal } from './refusal.ts'

/** A message that was claimed, and whom it may go to. */
const claimed = {
  id: kindOf(outbox.id),
  kind: kindOf(outbox.kind),
  purpose: kindOf(outbox.purpose),
  stream: kindOf(outbox.stream),
  /** Null for a test of a campaign, which goes to a member of staff. */
  personId: kindOf(outbox.personId),
  /** Null for somebody known by phone alone, to whom only the agency's own notice can go. */
  email: kindOrNull(people.email),
  emailKey: kindOrNull(people.emailKey),
  name: kindOrNull(people.name),
  language: kindOf(outbox.language),
  leadId: kindOf(outbox.leadId),
  campaignId: kindOf(outbox.campaignId),
  correspondenceId: kindOf(outbox.correspondenceId),
  changeNoticeId: kindOf(outbox.changeNoticeId),
  incidentId: kindOf(outbox.incidentId),
  incidentNoticeId: kindOf(outbox.incidentNoticeId),
  clientRequestId: kindOf(outbox.clientRequestId),
  staffId: kindOf(outbox.staffId),
  staffEmail: kindOrNull(staff.email),
  staffLanguage: kindOrNull(staff.language),
  /** Also tells this claim from a later one of the same message. */
  attempts: kindOf(outbox.attempts),
  /** The key under which it is handed over, with others or alone; null where the other end knows no keys. */
  batch: kindOf(outbox.batch),
  state: kindOf(outbox.state),
} as const
export type Claimed = Omit<RowOfColumns<typeof claimed>, 'state'>

/** Makes whoever claims next wait until this claim is committed, and so see it. */
export const claimInTurn = readSql(
  'claim_in_turn',
  {},
  { turn: 'text' },
  () => sql`select pg_advisory_xact_lock(7236004)::text`,
)

const o = alias(outbox, 'o')
const d = alias(outbox, 'd')
const member = alias(staff, 's')

/**
 * Assesses and claims the next messages of one stream in one statement: whoever opted out before it began is not sent to.
 * The frequency cap counts what the same batch holds, too. What may have been handed over before under one key is
 * claimed whole and with nothing else, so that the other end knows it again; while another transaction holds a part of
 * it, it waits a little.
 */
export const claimMessages = changeSql(
  'send',
  'claim_messages',
  {
    ...capParameters,
    limit: 'int',
    /** A fresh key, where the other end drops what comes again under one: marketing shares it, service has its own. */
    key: 'uuid?',
    /** Keys first used before this are forgotten at the other end. */
    keysSince: 'timestamptz',
  },
  claimed,
  ({ limit, key, keysSince, ...cap }) => sql`
  with first as (
    select ${outbox.stream}, ${outbox.batch} from ${outbox}
    where ${outbox.state} = 'waiting' and ${outbox.nextAt} <= ${cap.now}
    order by ${outbox.stream} desc, ${outbox.nextAt}, ${outbox.id} limit 1
  ), next as (
    (select ${o.id} from ${outbox} ${o}, first where ${o.state} = 'waiting' and ${o.batch} = first.${namesOf(o.batch)})
    union all
    (select ${o.id} from ${outbox} ${o}
      where ${o.state} = 'waiting' and ${o.nextAt} <= ${cap.now} and ${o.batch} is null
        and ${o.stream} = (select ${namesOf(o.stream)} from first where ${namesOf(o.batch)} is null)
      order by ${o.stream} desc, ${o.nextAt}, ${o.id} limit ${limit})
  ), due as (
    select ${o.id}, ${o.personId}, ${o.stream}, ${o.nextAt} from ${outbox} ${o}
    where ${o.id} in (select ${namesOf(o.id)} from next) and ${o.state} = 'waiting'
    order by ${o.nextAt}, ${o.id} for update skip locked
  ), numbered as (
    select ${namesOf(o.id)}, row_number() over (partition by ${namesOf(o.personId, o.stream)}
      order by ${namesOf(o.nextAt, o.id)}) as ordinal from due
  ), assessed as (
    select *, not incomplete and rest is null and refusal is null as goes from (
      select ${message.id}, ${refusal(cap)} as refusal,
        -- Why one that could go must not: its campaign rests, or nobody knows any more whether it went before.
        case when ${message.kind} = 'announcement' and ${campaign.state} in ('paused', 'cancelled') then ${campaign.state}
          when ${message.batchedAt} < ${keysSince} then 'unknown' end as rest,
        ${message.batch} is not null and (select count(*) from due) < (select count(*) from next) as incomplete
      from numbered d join ${outbox} ${message} using (${namesOf(message.id)})
        left join ${people} ${person} on ${person.id} = ${message.personId}
        left join ${campaigns} ${campaign} on ${campaign.id} = ${message.campaignId}
        left join ${mailPreferences} ${narrowed} on ${narrowed.personId} = ${message.personId}) each
  ), d as (
    update ${outbox} ${o} set ${assign(outbox, {
      state: sql`case when j.goes then 'claimed' when j.incomplete then 'waiting' else coalesce(j.rest, 'refused') end`,
      reason: sql`case when j.rest = 'unknown' then 'key_over' when j.incomplete or j.rest is not null then ${o.reason}
        else j.refusal end`,
      nextAt: sql`case when j.incomplete then ${cap.now} + interval '5 seconds' else ${o.nextAt} end`,
      claimedAt: sql`case when j.goes then ${cap.now} else ${o.claimedAt} end`,
      attempts: sql`${o.attempts} + case when j.goes then 1 else 0 end`,
      batch: sql`case when j.goes and ${key} is not null then coalesce(${o.batch},
        case ${o.stream} when 'marketing' then ${key} else ${o.id} end) else ${o.batch} end`,
      batchedAt: sql`case when j.goes and ${key} is not null then coalesce(${o.batchedAt}, ${cap.now})
        else ${o.batchedAt} end`,
    })}
    from assessed j where j.${namesOf(o.id)} = ${o.id}
    returning ${o}.*
  )
  select ${d.id}, ${d.kind}, ${d.purpose}, ${d.stream}, ${d.personId}, ${person.email}, ${person.emailKey}, ${person.name},
    ${d.language}, ${d.leadId}, ${d.campaignId}, ${d.correspondenceId}, ${d.changeNoticeId}, ${d.incidentId},
    ${d.incidentNoticeId}, ${d.clientRequestId}, ${d.staffId}, ${member.email}, ${member.language}, ${d.attempts}, ${d.batch}, ${d.state}
  from d left join ${people} ${person} on ${person.id} = ${d.personId}
    left join ${staff} ${member} on ${member.id} = ${d.staffId} and ${member.disabledAt} is null
  order by ${d.nextAt}, ${d.createdAt}, ${d.id}`,
)
