import { and, isNull, lte, notInArray, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { RowClock } from '#db/classes.ts'
import type { Queryable } from '#db/client.ts'
import type { ClassifiedTable } from '#db/describe.ts'
import { consentEvents, consents } from '#db/schema/consent.ts'
import { leadClasses, leads } from '#db/schema/leads.ts'
import { deliveries, outbox } from '#db/schema/outbox.ts'
import { people } from '#db/schema/people.ts'
import { requests } from '#db/schema/requests.ts'
import { readSql } from '#db/statement/read.ts'
import { tables } from '#db/tables.ts'
import { notHeld, recordsOf } from '#lib/holds/covers.ts'
import type { Policy } from '#policy/define.ts'
import { type Clock, clocks, type RecordClass } from '#policy/vocabulary.ts'

/** Says that a statement's `people` may lose rows of these kinds: they are neither restricted (R8) nor on hold for them (P44). */
const mayLose = (records: SQLWrapper) => and(isNull(people.restrictedAt), notHeld(people.id, records))
/** The same of a statement of `leads`, each by its own kind. */
export const leadMayGo = mayLose(recordsOf(sql`${leads.recordClass}`))

/** The moment from which a lead's period counts, in a statement of `leads` and their `people`. */
export function leadClock(clock: Clock): SQL<Date> {
  if (clock === 'last_activity') return sql`greatest(${leads.receivedAt}, ${people.lastActivityAt})`
  // What nobody has answered yet is kept; what its mailbox never confirmed is nobody's request.
  if (clock === 'answer')
    return sql`coalesce(${leads.answeredAt}, case when ${leads.quarantine} is null then 'infinity' else ${leads.receivedAt} end)`
  // A project that goes on is kept.
  if (clock === 'project_completion') return sql`coalesce(${leads.countsFrom}, 'infinity')`
  return clock === 'event' || clock === 'refusal'
    ? sql`coalesce(${leads.countsFrom}, ${leads.receivedAt})`
    : sql`${leads.receivedAt}`
}

type Asked = {
  /** The moment before which a period that ends now began, or now where a row says when it ends. */
  readonly before: SQL<Date>
  /** Of leads: of which class. */
  readonly record: SQL<string>
}

const asked = { before: 'timestamptz', record: 'text' } as const

/** Counting ends here: a preview need not know how many more. */
export const countsUpTo = 100_000

/**
 * Rows of one table for which a period has ended. Preview, sweep and evidence read this alone, so that none can differ
 * from another.
 */
export class DueRows {
  /** Unique: what statements of it are named by. */
  readonly name: string
  readonly table: string
  /** Gives the query that finds their keys. */
  readonly find: (asked: Asked) => SQL
  readonly #count
  readonly #any

  constructor(name: string, table: string, find: (asked: Asked) => SQL) {
    this.name = name
    this.table = table
    this.find = find
    this.#count = readSql(
      `count_due_${name}`,
      asked,
      { count: 'int' },
      (given) =>
        sql`select count(*)::int as count from (${find(given)} limit ${sql.raw(`${countsUpTo}`)}) found`,
    )
    this.#any = readSql(
      `find_due_${name}`,
      asked,
      { found: 'boolean' },
      (given) => sql`select true as found from (${find(given)} limit 1) found`,
    )
  }

  /** Counts what is due, up to `countsUpTo`. */
  async count(db: Queryable, record: RecordClass, before: Date): Promise<number> {
    return (await this.#count(db, { record, before }))[0]?.count ?? 0
  }

  /** Whether anything is due at all. */
  async findsAny(db: Queryable, record: RecordClass, before: Date): Promise<boolean> {
    return (await this.#any(db, { record, before })).length > 0
  }
}

/**
 * What lets an index find leads by when they came, where no period counts from before that. A project may have been completed before
 * its enquiry was entered.
 */
export function receivedBefore(clock: Clock, before: SQL<Date>): SQL {
  return clock === 'project_completion' ? sql.empty() : sql`${leads.receivedAt} <= ${before} and `
}

/** P38–P41: what forms of one record class brought, by clock. */
export const dueLeads = new Map(
  clocks.map((clock) => [
    clock,
    new DueRows(
      `leads_by_${clock}`,
      'leads',
      ({ before, record }) => sql`select ${leads.id}, ${leads.personId}, ${people.lastActivityAt}
        from ${leads} join ${people} on ${people.id} = ${leads.personId}
        where ${leads.recordClass} = ${record} and ${receivedBefore(clock, before)}${leadClock(clock)} <= ${before}
          and ${leadMayGo}`,
    ),
  ]),
)

const answer = alias(consentEvents, 'answer')

/** Requests for a newsletter that no confirmation has answered, of people who stay for another reason. */
export const dueOptIns = new DueRows(
  'opt_ins',
  'consent_events',
  ({ before }) => sql`select ${consentEvents.id}, ${consentEvents.recordId}
    from ${consentEvents} join ${people} on ${people.id} = ${consentEvents.personId}
    where ${consentEvents.state} = 'requested' and ${lte(consentEvents.at, before)}
      and ${mayLose(recordsOf('proof', 'subscription', 'unconfirmed_opt_in'))} and not exists (
      select from ${consentEvents} answer
      where ${answer.personId} = ${consentEvents.personId} and ${answer.purpose} = ${consentEvents.purpose}
        and ${answer.channel} = ${consentEvents.channel} and ${answer.state} = 'given' and ${answer.id} > ${consentEvents.id})`,
)

/** Subscriptions that were withdrawn, of people who stay for another reason. What shows how it was, stays with them. */
export const dueSubscriptions = new DueRows(
  'subscriptions',
  'consents',
  ({ before }) => sql`select ${consents.personId}, ${consents.purpose}, ${consents.channel}
    from ${consents} join ${people} on ${people.id} = ${consents.personId}
    where ${consents.state} = 'withdrawn' and ${lte(consents.changedAt, before)} and ${mayLose(recordsOf('subscription'))}`,
)

/** Records of mail sent, with the rendered mail where we kept it. What still waits is not old enough to be here. */
export const dueDeliveries = new DueRows(
  'deliveries',
  'outbox',
  ({ before }) => sql`select ${outbox.id} from ${outbox}
    where ${outbox.createdAt} <= ${before} and ${notInArray(outbox.state, ['waiting', 'claimed'])} and ${notHeld(outbox.personId, recordsOf('delivery'))}
      and not exists (select from ${deliveries} where ${deliveries.outboxId} = ${outbox.id} and ${deliveries.at} > ${before})`,
)

/**
 * Requests about people's data that were resolved long ago, and those that no mailbox ever showed to be anybody's, once what
 * was typed has gone; the leads behind them have a rule of their own.
 */
export const dueRequests = new DueRows(
  'requests',
  'requests',
  ({ before }) => sql`select ${requests.id} from ${requests}
    where ${notHeld(requests.personId, recordsOf('request'))} and (${requests.answeredAt} <= ${before}
      or (${isNull(requests.leadId)} and ${isNull(requests.answeredAt)} and ${isNull(requests.provenAt)}))`,
)

/** A table whose rows say themselves from when their period counts, or when it ends. */
export type OwnRule = {
  readonly rows: DueRows
  readonly record: RecordClass
  /** Whether rows say when they end, whatever period the policy has. */
  readonly endsItself: boolean
}

/** Every such table, as the schema has them. */
export const ownRules: readonly OwnRule[] = tables.flatMap((table) => {
  const { name, retention: record, clock } = table
  if (typeof clock === 'string') return []
  const rows = new DueRows(`own_${name}`, name, ({ before }) => ownRows(table, clock, before))
  return [{ rows, record, endsItself: 'until' in clock }]
})

/**
 * Says that somebody has no row whose own period still runs: once it has ended, the sweep has taken the row, unless a hold keeps it.
 * `person` is SQL.
 */
export function noOwnRows(person: SQLWrapper): SQL | undefined {
  return and(
    ...tables
      .filter((table) => isOfPeople(table) && typeof table.clock !== 'string' && 'from' in table.clock)
      .map(({ name, subject, retention }) => {
        const own = sql.identifier(name)
        return sql`not exists (select from ${own} where ${own}.${sql.identifier(subject)} = ${person}
          and ${notHeld(person, recordsOf(retention))})`
      }),
  )
}

type OwnClock = Exclude<RowClock<string>, string>

/** What a period takes of people is kept of those whose data is to be left as it is (R8) or has to stay (P44). */
function ownRows(table: ClassifiedTable, clock: OwnClock, before: SQL<Date>): SQL {
  const own = sql.identifier(table.name)
  const column = (name: string) => sql`${own}.${sql.identifier(name)}`
  const found = sql`select ${column(table.key)} from ${own} where`
  if ('until' in clock) return sql`${found} ${column(clock.until)} <= ${before}`
  const person = column(table.subject)
  const free = isOfPeople(table)
    ? sql` and not exists (select from ${people} where ${people.id} = ${person} and ${people.restrictedAt} is not null)
      and ${notHeld(person, recordsOf(table.retention))}`
    : sql.empty()
  return sql`${found} ${column(clock.from)} <= ${before}${free}`
}

function isOfPeople({ columns, subject }: ClassifiedTable): boolean {
  return columns.some(({ name, link }) => name === subject && link?.to === 'person')
}

/** Every query of what is due. */
export const allDue: readonly DueRows[] = [
  ...dueLeads.values(),
  dueOptIns,
  dueSubscriptions,
  dueDeliveries,
  dueRequests,
  ...ownRules.map(({ rows }) => rows),
]

const anyOf = readSql(
  'list_lead_classes_held',
  { records: 'text[]' },
  { record: 'text' },
  ({ records }) => sql`select record from unnest(${records}) record
    where exists (select from ${leads} where ${leads.recordClass} = record)`,
)

/** Lists the kinds of lead that are held and that a policy has no rule for: no clause says how long, and no sweep takes them. */
export async function listUnruled(
  db: Queryable,
  { retention }: Pick<Policy, 'retention'>,
): Promise<RecordClass[]> {
  const records = leadClasses.filter((record) => !retention[record])
  return (await anyOf(db, { records })).map(({ record }) => record as RecordClass)
}

const oldest = new Map(
  clocks.map((clock) => [
    clock,
    readSql(
      `oldest_lead_by_${clock}`,
      { record: 'text' },
      { oldest: 'timestamptz?' },
      ({
        record,
      }) => sql`select nullif(min(counts), 'infinity') as oldest from (select ${leadClock(clock)} as counts
        from ${leads} join ${people} on ${people.id} = ${leads.personId}
        where ${leads.recordClass} = ${record} and ${leadMayGo}
        order by ${leads.receivedAt}, ${leads.id} limit 500) first`,
    ),
  ]),
)

/**
 * Gives from when the period of the oldest counts, among the first leads of a class that came; null: none is held. Not of
 * those whose data is to be left as it is, or has to stay by law: no period ends for them.
 */
export async function oldestOf(db: Queryable, record: RecordClass, clock: Clock): Promise<Date | null> {
  const [row] = (await oldest.get(clock)?.(db, { record })) ?? []
  return row?.oldest ?? null
}
