import { and, asc, isNull, not, or, type SQL, sql } from 'drizzle-orm'
import type { Queryable } from '#db/client.ts'
import { consents } from '#db/schema/consent.ts'
import { leads } from '#db/schema/leads.ts'
import { people } from '#db/schema/people.ts'
import { orm } from '#db/statement/compile.ts'
import { readBuilt } from '#db/statement/read.ts'
import { hasUnheld, isHeldAtAll, notHeldWhole } from '#lib/holds/covers.ts'
import type { Clock, RecordClass } from '#policy/vocabulary.ts'
import { leadClock, noOwnRows } from './due-rows.ts'

/** What of a retention rule decides about leads, with the moment before which it takes what it finds. */
export type LeadLimit = { readonly record: RecordClass; readonly clock: Clock; readonly before: Date }

export type DueWhen = {
  /** One for each record class that forms fill. */
  readonly leads: readonly LeadLimit[]
  /** Withdrawn subscriptions before this are no reason to stay. */
  readonly subscription: Date
  /** Nor are requests before this that nobody confirmed. */
  readonly unconfirmed: Date
}

/** A person who is due, and where the search for the next goes on. */
export type DuePerson = { readonly id: string; readonly lastActivityAt: string }

const beginning: DuePerson = { id: '00000000-0000-0000-0000-000000000000', lastActivityAt: '-infinity' }

/**
 * Gives people for whom no reason is left to keep them: no newsletter in force, none withdrawn or asked for lately, no form
 * begun, every lead of theirs past the time of its record class, and no hold on everything. Whoever has nothing but what a hold
 * covers is not due, and who has more loses that alone. A class that the policy does not name any more keeps its leads. In the order of their last activity.
 * @param after the last of the search before
 */
export async function duePeople(
  db: Queryable,
  when: DueWhen,
  most: number,
  after: DuePerson = beginning,
): Promise<DuePerson[]> {
  const later = sql`(${people.lastActivityAt}, ${people.id}) > (${after.lastActivityAt}::timestamptz, ${after.id}::uuid)`
  return readBuilt(
    db,
    orm
      .select({ id: people.id, lastActivityAt: sql<string>`${people.lastActivityAt}::text` })
      .from(people)
      .where(and(later, isDue(when)))
      .orderBy(asc(people.lastActivityAt), asc(people.id))
      .limit(most),
  )
}

/** Whether one person is due, asked once their row is locked. */
export async function isPersonDue(db: Queryable, when: DueWhen, personId: string): Promise<boolean> {
  const one = sql`${people.id} = ${personId}::uuid`
  const found = orm
    .select({ id: people.id })
    .from(people)
    .where(and(one, isDue(when)))
  return (await readBuilt(db, found)).length > 0
}

/** Somebody who is due, with the keys of what they are known by. */
export type DueWhole = {
  readonly id: string
  readonly emailKey: Buffer | null
  readonly phoneKey: Buffer | null
}

/** Which of these people are due and go whole, since no hold stands on them; asked once their rows are locked. */
export async function listDueWhole(
  db: Queryable,
  when: DueWhen,
  personIds: readonly string[],
): Promise<DueWhole[]> {
  const among = sql`${people.id} = any(${`{${personIds.join(',')}}`}::uuid[])`
  return readBuilt(
    db,
    orm
      .select({ id: people.id, emailKey: people.emailKey, phoneKey: people.phoneKey })
      .from(people)
      .where(and(among, isDue(when), sql`not ${isHeldAtAll(people.id)}`))
      .orderBy(asc(people.id)),
  )
}

/** Counts who is due, up to `most`. */
export async function countDuePeople(db: Queryable, when: DueWhen, most: number): Promise<number> {
  const due = orm.select({ id: people.id }).from(people).where(isDue(when)).limit(most).as('due')
  const [row] = await readBuilt(db, orm.select({ count: sql<number>`count(*)::int` }).from(due))
  return row?.count ?? 0
}

/** How many of those who have been silent longest are read: on a page that anybody may open. */
const mostRead = 500

/** Whether somebody is due among those who have been silent longest. */
export async function isAnybodyDue(db: Queryable, when: DueWhen): Promise<boolean> {
  const silent = orm
    .select()
    .from(people)
    .orderBy(asc(people.lastActivityAt), asc(people.id))
    .limit(mostRead)
    .as('people')
  return (
    (await readBuilt(db, orm.select({ id: silent.id }).from(silent).where(isDue(when)).limit(1))).length > 0
  )
}

const moment = (at: Date) => sql`${at}::timestamptz`

/** Says that a statement's `people` are due. */
function isDue({ leads: limits, subscription, unconfirmed }: DueWhen): SQL | undefined {
  const over = or(
    ...limits.map(
      ({ record, clock, before }) =>
        sql`(${leads.recordClass} = ${record}::text and ${leadClock(clock)} <= ${moment(before)})`,
    ),
  )
  return and(
    isNull(people.restrictedAt),
    notHeldWhole(people.id),
    sql`(not ${isHeldAtAll(people.id)} or ${people.tags} <> '{}' or ${hasUnheld(people.id)})`,
    sql`not exists (select from ${consents} where ${consents.personId} = ${people.id} and (
      ${consents.state} = 'given'
      or (${consents.state} = 'withdrawn' and ${consents.changedAt} > ${moment(subscription)})
      or (${consents.state} = 'requested' and ${consents.changedAt} > ${moment(unconfirmed)})))`,
    noOwnRows(people.id),
    sql`not exists (select from ${leads} where ${leads.personId} = ${people.id} and ${not(over ?? sql`false`)})`,
  )
}
