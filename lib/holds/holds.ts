import { and, asc, desc, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Queryable } from '#db/client.ts'
import { legalHolds } from '#db/schema/holds.ts'
import { people } from '#db/schema/people.ts'
import { staff } from '#db/schema/staff.ts'
import { change, changeSql } from '#db/statement/change.ts'
import { orm } from '#db/statement/compile.ts'
import { insertFrom, namesOf } from '#db/statement/insert-from.ts'
import { read, readSql } from '#db/statement/read.ts'

const placer = alias(staff, 'placer')
const lifter = alias(staff, 'lifter')

const withNames = () =>
  orm
    .select({
      id: legalHolds.id,
      personId: legalHolds.personId,
      reason: legalHolds.reason,
      placedBy: placer.email,
      placedAt: legalHolds.placedAt,
      liftedBy: lifter.email,
      liftedAt: legalHolds.liftedAt,
      liftedWhy: legalHolds.liftedWhy,
    })
    .from(legalHolds)
    .leftJoin(placer, eq(placer.id, legalHolds.placedBy))
    .leftJoin(lifter, eq(lifter.id, legalHolds.liftedBy))

const ofPerson = read('list_holds_of_person', { personId: 'uuid' }, ({ personId }) =>
  withNames().where(eq(legalHolds.personId, personId)).orderBy(desc(legalHolds.placedAt)),
)

/** A legal hold on a person's data, standing or lifted. */
export type LegalHold = Awaited<ReturnType<typeof ofPerson>>[number]

/** Gives every legal hold there was on a person, the newest first. */
export async function listHoldsOf(db: Queryable, personId: string): Promise<LegalHold[]> {
  return ofPerson(db, { personId })
}

/** Whether anything of a person has to stay now. */
export async function isOnHold(db: Queryable, personId: string): Promise<boolean> {
  return (await listHoldsOf(db, personId)).some(({ liftedAt }) => liftedAt === null)
}

const latest = read('list_holds', { most: 'int' }, ({ most }) =>
  withNames()
    .orderBy(asc(isNotNull(legalHolds.liftedAt)), desc(legalHolds.placedAt), asc(legalHolds.id))
    .limit(sql`${most}` as never),
)

/** Gives those that stand first, then the lifted ones, the newest of each on top. */
export async function listHolds(db: Queryable, most: number): Promise<LegalHold[]> {
  return latest(db, { most })
}

const alone = readSql(
  'hold_in_turn',
  {},
  { locked: 'text' },
  () => sql`select pg_advisory_xact_lock(7236006)::text as locked`,
)
const together = readSql(
  'expire_in_turn',
  {},
  { locked: 'text' },
  () => sql`select pg_advisory_xact_lock_shared(7236006)::text as locked`,
)

/** Makes a hold wait for the batch of deletions that is under way: what it holds is kept from its response on. */
export async function holdInTurn(tx: Queryable): Promise<void> {
  await alone(tx, {})
}

/** Makes a batch of deletions wait for a hold that is being placed, and so see it; batches do not wait for each other. */
export async function expireInTurn(tx: Queryable): Promise<void> {
  await together(tx, {})
}

const same = alias(legalHolds, 'same')

/** No row: one for this reason stands already, or nobody is held under this id. */
export const insertHold = changeSql(
  'erase',
  'place_hold',
  { id: 'uuid', personId: 'uuid', reason: 'text', placedBy: 'uuid', placedAt: 'timestamptz' },
  { id: 'uuid' },
  ({ personId, ...values }) =>
    insertFrom(
      legalHolds,
      { ...values, personId: people.id },
      sql`from ${people} where ${people.id} = ${personId} and not exists (
          select from ${legalHolds} same where ${same.personId} = ${people.id} and ${same.reason} = ${values.reason}
            and ${same.liftedAt} is null)
        returning ${namesOf(legalHolds.id)}`,
    ),
)

/** No row: no such hold stands. */
export const endHold = change(
  'erase',
  'lift_hold',
  { id: 'uuid', personId: 'uuid', liftedWhy: 'text', liftedBy: 'uuid', liftedAt: 'timestamptz' },
  ({ id, personId, ...lifted }) =>
    orm
      .update(legalHolds)
      .set(lifted)
      .where(and(eq(legalHolds.id, id), eq(legalHolds.personId, personId), isNull(legalHolds.liftedAt)))
      .returning({ id: legalHolds.id }),
)
