import type { Queryable } from '#db/client.ts'
import { noHold, noOwnRows } from './due-rows.ts'
import { type LeadRule, leadClock } from './lead-clock.ts'

/** A lead rule with the moment before which it takes what it finds. */
export type LeadLimit = LeadRule & { readonly before: Date }

export type DueWhen = {
  /** One for each record class that forms fill. */
  readonly leads: readonly LeadLimit[]
  /** Withdrawn subscriptions before this are no reason to stay. */
  readonly subscription: Date
  /** Nor are requests before this that nobody confirmed. */
  readonly unconfirmed: Date
}

/** A person who is due, and where the look for the next goes on. */
export type DuePerson = { readonly id: string; readonly lastActivityAt: string }

const beginning: DuePerson = { id: '00000000-0000-0000-0000-000000000000', lastActivityAt: '-infinity' }

/**
 * People for whom no reason is left to keep them: no newsletter in force, none withdrawn or asked for lately, no form begun,
 * every lead of theirs past the time of its record class, and no hold. A class that the policy does not name any more keeps
 * its leads. In the order of their last activity.
 * @param after the last of the look before
 */
export async function duePeople(
  db: Queryable,
  when: DueWhen,
  most: number,
  after: DuePerson = beginning,
): Promise<DuePerson[]> {
  return db.query<DuePerson>({
    text: `select p.id, p.last_activity_at::text as "lastActivityAt" from people p
      where (p.last_activity_at, p.id) > ($1::timestamptz, $2::uuid) and ${isDue(when, 6)}
      order by p.last_activity_at, p.id limit $3`,
    values: [after.lastActivityAt, after.id, most, ...valuesOf(when)],
  })
}

/** Whether one person is due, asked once their row is locked. */
export async function isPersonDue(db: Queryable, when: DueWhen, personId: string): Promise<boolean> {
  const rows = await db.query({
    text: `select from people p where p.id = $1 and ${isDue(when, 4)}`,
    values: [personId, ...valuesOf(when)],
  })
  return rows.length > 0
}

/** How many are due, up to `most`. */
export async function countDuePeople(db: Queryable, when: DueWhen, most: number): Promise<number> {
  const [row] = await db.query<{ count: number }>({
    text: `select count(*)::int as count from (select from people p where ${isDue(when, 4)} limit $1) due`,
    values: [most, ...valuesOf(when)],
  })
  return row?.count ?? 0
}

/** How many of those who have been silent longest are looked at: on a page that anybody may open. */
const lookedAt = 500

/** Whether somebody is due among those who have been silent longest. */
export async function isAnybodyDue(db: Queryable, when: DueWhen): Promise<boolean> {
  const rows = await db.query({
    text: `select from (select * from people order by last_activity_at, id limit $1) p where ${isDue(when, 4)} limit 1`,
    values: [lookedAt, ...valuesOf(when)],
  })
  return rows.length > 0
}

const valuesOf = (when: DueWhen) => [
  when.subscription,
  when.unconfirmed,
  ...when.leads.map(({ before }) => before),
]

/** @param first number of the parameter of the first lead rule; the two before it are the subscription's and the request's */
function isDue({ leads }: DueWhen, first: number): string {
  const over = leads.map(
    ({ record, clock }, index) =>
      `(l.record_class = '${record}' and ${leadClock(clock)} <= $${index + first})`,
  )
  return `p.restricted_at is null and ${noHold('p.id')}
    and not exists (select from consents c where c.person_id = p.id and (
      c.state = 'given'
      or (c.state = 'withdrawn' and c.changed_at > $${first - 2})
      or (c.state = 'requested' and c.changed_at > $${first - 1})))
    and ${noOwnRows('p.id')}
    and not exists (select from leads l where l.person_id = p.id and not (${over.join(' or ') || 'false'}))`
}
