import type { RowClock } from '#db/classes.ts'
import type { ClassifiedTable } from '#db/describe.ts'
import { tables } from '#db/tables.ts'
import type { RecordClass } from '#policy/vocabulary.ts'
import { type LeadRule, leadClock } from './lead-clock.ts'

/**
 * What a period has ended for, each as a query that `$1` gives the moment before which it counts. The sweep deletes what they
 * find, the preview counts it: one cannot differ from the other.
 */

type OwnClock = Exclude<RowClock<string>, string>

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

/**
 * Requests about people's data that were answered long ago, and those that no mailbox ever showed to be anybody's, once what
 * was typed has gone.
 */
export const dueAnswered = `select r.id from requests r
  where ${noHold('r.person_id')} and (r.answered_at <= $1
    or (r.lead_id is null and r.answered_at is null and r.proven_at is null and $1::timestamptz is not null))`

/** A table whose rows say themselves from when their period counts, or when it ends. */
export type OwnRule = {
  readonly table: string
  readonly record: RecordClass
  /** Whether rows say when they end, whatever period the policy has. */
  readonly endsItself: boolean
  readonly due: string
}

/** Every such table, as the schema has them. */
export const ownRules: readonly OwnRule[] = tables.flatMap((table) => {
  const { name, retention: record, clock } = table
  if (typeof clock === 'string') return []
  return [{ table: name, record, endsItself: 'until' in clock, due: dueRows(table, clock) }]
})

/** Says that somebody has no row whose own period still runs: once it has ended, the sweep has taken the row. `person` is SQL. */
export function noOwnRows(person: string): string {
  return tables
    .filter((table) => isOfPeople(table) && typeof table.clock !== 'string' && 'from' in table.clock)
    .map(({ name, subject }) => `not exists (select from ${name} o where o.${subject} = ${person})`)
    .join(' and ')
}

/** What a period takes of people is kept of those whose data is to be left as it is (R8) or has to stay (P44). */
function dueRows(table: ClassifiedTable, clock: OwnClock): string {
  const { name, key, subject } = table
  if ('until' in clock) return `select t.${key} from ${name} t where t.${clock.until} <= $1`
  const before = clock.days ? `$1::timestamptz - interval '${clock.days} days'` : '$1'
  const free = isOfPeople(table)
    ? ` and not exists (select from people p where p.id = t.${subject} and p.restricted_at is not null)
    and ${noHold(`t.${subject}`)}`
    : ''
  return `select t.${key} from ${name} t where t.${clock.from} <= ${before}${free}`
}

function isOfPeople({ columns, subject }: ClassifiedTable): boolean {
  return columns.some(({ name, link }) => name === subject && link?.to === 'person')
}
