import { type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { correspondence } from '#db/schema/correspondence.ts'
import { leads } from '#db/schema/leads.ts'
import { changeNotices } from '#db/schema/notices.ts'
import { deliveries, outbox } from '#db/schema/outbox.ts'
import { people } from '#db/schema/people.ts'
import { requests } from '#db/schema/requests.ts'
import { changeSql } from '#db/statement/change.ts'
import { insertFrom, namesOf } from '#db/statement/insert-from.ts'

/** Whether a first answer still stands is asked of what else was said about its lead. */
const other = alias(outbox, 'other')

/**
 * Marks leads answered by replies that a server accepted now: one that was new is answered, and its clock stops (P63).
 * @param handed a query of `lead_id`
 */
export const answerLeads = (handed: SQL, now: SQL<Date>): SQL =>
  sql`update ${leads} set
      ${namesOf(leads.stage)} = case when ${leads.stage} = 'new' then 'answered' else ${leads.stage} end,
      ${namesOf(leads.answeredAt)} = coalesce(${leads.answeredAt}, ${now})
    where ${leads.id} in (${handed})`

/**
 * Tells the owner of a lead that a reply to it did not arrive; the agency, where nobody owns it.
 * @param unheard a query of `lead_id`
 */
export const tellOwners = (unheard: SQL, now: SQL<Date>): SQL =>
  insertFrom(
    outbox,
    {
      id: sql`gen_random_uuid()`,
      kind: sql`'reply_returned'`,
      purpose: sql`'answer_enquiry'`,
      stream: sql`'service'`,
      personId: leads.personId,
      leadId: leads.id,
      staffId: leads.ownerId,
      language: sql`'en'`,
      nextAt: now,
      createdAt: now,
    },
    sql`from ${leads} where ${leads.id} in (${unheard})`,
  )

/** Mail by which a request about somebody's data is answered. */
export const answersRequest = (kind: SQL): SQL => sql`${kind} in ('request_answered', 'request_package')`

/**
 * Opens requests again whose answer was not handed over: they are due by the day they had (R1). How they were resolved stays.
 * @param unheard a query of `lead_id`
 */
export const reopenRequests = (unheard: SQL): SQL =>
  sql`update ${requests} set ${namesOf(requests.answeredAt)} = null
    where ${requests.leadId} in (${unheard}) and ${requests.answeredAt} is not null`

/** Notes that requests are answered whose answer was handed over now, at a later try. */
export const closeRequests = (handed: SQL, now: SQL<Date>): SQL =>
  sql`update ${requests} set ${namesOf(requests.answeredAt)} = ${now}
    where ${requests.leadId} in (${handed}) and ${requests.answeredAt} is null and ${requests.outcome} is not null`

/** Of answers that the permit refused: tells the owners of leads, and opens requests again. */
export const queueRepliesRefused = changeSql(
  'send',
  'queue_replies_refused',
  { ids: 'uuid[]', now: 'timestamptz' },
  {},
  ({ ids, now }) =>
    sql`with unheard as (
      select ${other.leadId} as lead_id, ${other.kind} as kind from ${outbox} ${other}
      where ${other.id} = any(${ids}) and ${other.state} = 'refused'
        and (${other.kind} = 'reply' or ${answersRequest(sql`${other.kind}`)})
    ), reopened as (
      ${reopenRequests(sql`select unheard.lead_id from unheard where ${answersRequest(sql`unheard.kind`)}`)}
    )
    ${tellOwners(sql`select unheard.lead_id from unheard`, now)}`,
)

/**
 * The first that was said to the person of a lead and is not known to have failed: a conversation that staff noted, or
 * a reply that was handed over.
 */
const firstAnswer = sql`select min(said.at) as at from (
    select ${correspondence.at} as at from ${correspondence}
    where ${correspondence.leadId} = ${leads.id} and ${correspondence.direction} = 'out'
      and not exists (select from ${outbox} ${other} where ${other.correspondenceId} = ${correspondence.id})
    union all
    select coalesce((select min(${deliveries.at}) from ${deliveries} where ${deliveries.outboxId} = ${other.id}),
      ${other.claimedAt}) as at
    from ${outbox} ${other}
    where ${other.leadId} = ${leads.id} and ${other.kind} = 'reply' and ${other.state} = 'sent'
      and ${other.id} <> returned.id
  ) said`

/**
 * Takes it that a message was handed over and did not arrive, once. The lead that it answered owes its answer again by
 * the time it had, unless something else answered it, and is new again where the reply had made it answered; its owner
 * is told. So it is of a request that it answered. Of a change that it told of, nobody was told.
 */
export const returnMessage = changeSql(
  'send',
  'return_message',
  { id: 'uuid', now: 'timestamptz' },
  {},
  ({ id, now }) => {
    const { leadId, personId, changeNoticeId } = outbox
    const ofAnswer = sql`select returned.lead_id from returned
      where returned.kind = 'reply' or ${answersRequest(sql`returned.kind`)}`
    return sql`with returned as (
      update ${outbox} set ${namesOf(outbox.state)} = 'returned'
      where ${outbox.id} = ${id} and ${outbox.state} in ('claimed', 'sent', 'unknown')
      returning ${outbox.id} as id, ${outbox.kind} as kind, ${leadId} as lead_id, ${personId} as person_id,
        ${changeNoticeId} as change_notice_id
    ), reopened as (
      update ${leads} set ${namesOf(leads.answeredAt)} = (${firstAnswer}),
        ${namesOf(leads.stage)} = case when ${leads.stage} = 'answered' and (${firstAnswer}) is null
          then 'new' else ${leads.stage} end
      from returned where returned.kind = 'reply' and ${leads.id} = returned.lead_id
    ), untold as (
      update ${people} set ${namesOf(people.toldNotice)} = (select max(${changeNotices.number})
        from ${outbox} ${other} join ${changeNotices} on ${changeNotices.id} = ${other.changeNoticeId}
        where ${other.personId} = ${people.id} and ${other.kind} = 'service_notice' and ${other.state} = 'sent'
          and ${other.id} <> returned.id)
      from returned where returned.kind = 'service_notice' and ${people.id} = returned.person_id
    ), unanswered as (
      ${reopenRequests(sql`select returned.lead_id from returned where ${answersRequest(sql`returned.kind`)}`)}
    )
    ${tellOwners(ofAnswer, now)}`
  },
)
