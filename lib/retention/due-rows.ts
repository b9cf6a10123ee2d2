import { type LeadRule, leadClock } from './lead-clock.ts'

/**
 * What a period has ended for, each as a query that `$1` gives the moment before which it counts. The sweep deletes what they
 * find, the preview counts it: one cannot differ from the other.
 */

/** P44: nobody of whom a hold says that their data has to stay. `person` is SQL that names them. */
export function noHold(person: string): string {
  return `not exists (select from legal_holds h where h.person_id = ${person} and h.lifted_at is null)`
}

/** P38–P41: what forms of one record class brought. Of those whose data is to be left as it is nothing goes (R8). */
export function dueLeads({ record, clock }: LeadRule): string {
  return `select l.id, p.id as person_id, p.last_activity_at from leads l join people p on p.id = l.person_id
    where l.record_class = '${record}' and l.received_at <= $1 and ${leadClock(clock)} <= $1
      and p.restricted_at is null and ${noHold('p.id')}`
}

/** Requests for a newsletter that no press has answered, of people who stay for another reason. */
export const dueOptIns = `select e.id, e.record_id from consent_events e join people p on p.id = e.person_id
  where e.state = 'requested' and e.at <= $1 and p.restricted_at is null and ${noHold('p.id')} and not exists (
    select from consent_events answer
    where answer.person_id = e.person_id and answer.purpose = e.purpose and answer.channel = e.channel
      and answer.state = 'given' and answer.id > e.id)`

/** Records of mail sent. What still waits is not old enough to be here. */
export const dueDeliveries = `select o.id from outbox o
  where o.created_at <= $1 and o.state not in ('waiting', 'claimed') and ${noHold('o.person_id')}
    and not exists (select from deliveries d where d.outbox_id = o.id and d.at > $1)`

/** P06: forms that were begun and not sent. */
export const dueDrafts = `select d.id from drafts d join people p on p.id = d.person_id
  where d.changed_at <= $1 and p.restricted_at is null and ${noHold('p.id')}`

/** Links that were mailed and have ended. */
export const dueTokens = `select t.hash as id from tokens t where t.expires_at <= $1`

/** Accounts of staff who left. */
export const dueStaff = `select s.id from staff s where s.disabled_at <= $1`

/**
 * Requests about people's data that were answered long ago, and those that no mailbox ever showed to be anybody's, once what
 * was typed has gone.
 */
export const dueAnswered = `select r.id from requests r
  where ${noHold('r.person_id')} and (r.answered_at <= $1
    or (r.lead_id is null and r.answered_at is null and r.proven_at is null and $1::timestamptz is not null))`

/** Counters and keys that guard the forms, and what undoes a change at the desk, by table with the column that names a row. */
export const dueGuards = [
  { table: 'rates', key: 'ctid', due: 'select ctid from rates where minute <= $1' },
  { table: 'submissions', key: 'key', due: 'select key from submissions where expires_at <= $1' },
  { table: 'proofs', key: 'key', due: 'select key from proofs where expires_at <= $1' },
  { table: 'lead_changes', key: 'id', due: 'select id from lead_changes where at <= $1' },
  {
    table: 'webhook_deliveries',
    key: 'id',
    due: `select id from webhook_deliveries where created_at <= $1::timestamptz - interval '30 days'`,
  },
] as const
