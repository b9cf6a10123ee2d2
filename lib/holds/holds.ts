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
import type { RecordClass } from '#policy/vocabulary.ts'

const placer = alias(staff, 'placer')
const lifter = alias(staff, 'lifter')

const withNames = () =>
  orm
    .select({
      id: legalHolds.id,
      personId: legalHolds.personId,
      ground: legalHolds.ground,
      /** Kinds of record that stay; null: everything. */
      covers: legalHolds.covers,
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

/** Whether everything of a person has to stay now. */
export async function isOnHold(db: Queryable, personId: string): Promise<boolean> {
  return (await listHoldsOf(db, personId)).some(({ liftedAt, covers }) => liftedAt === null && !covers)
}

const standing = read('list_standing_holds', { personId: 'uuid' }, ({ personId }) =>
  orm
    .select({
      id: legalHolds.id,
      ground: legalHolds.ground,
      covers: sql<RecordClass[]>`coalesce(${legalHolds.covers}, '{}')`,
      placedBy: legalHolds.placedBy,
      placedAt: legalHolds.placedAt,
    })
    .from(legalHolds)
    .where(and(eq(legalHolds.personId, personId), isNull(legalHolds.liftedAt)))
    .orderBy(asc(legalHolds.placedAt), asc(legalHolds.id)),
)

/** Gives the holds on some kinds of record that stand on a person, without their reasons. */
export async function listStandingHolds(db: Queryable, personId: string) {
  return standing(db, { personId })
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

/** No row: one for this reason and on this ground that covers the same stands already, or nobody is held under this id. */
export const insertHold = changeSql(
  'erase',
  'place_hold',
  {
    id: 'uuid',
    personId: 'uuid',
    ground: 'text',
    covers: 'text[]?',
    reason: 'text',
    placedBy: 'uuid',
    placedAt: 'timestamptz',
  },
  { id: 'uuid' },
  ({ personId, ...values }) =>
    insertFrom(
      legalHolds,
      { ...values, personId: people.id },
      sql`from ${people} where ${people.id} = ${personId} and not exists (
          select from ${legalHolds} same where ${same.personId} = ${people.id} and ${same.reason} = ${values.reason}
            and ${same.ground} = ${values.ground} and ${same.covers} is not distinct from ${values.covers} and ${same.liftedAt} is null)
        returning ${namesOf(legalHolds.id)}`,
    ),
)

/** Ends the standing holds of somebody that are none of these. */
export const endOtherHolds = change(
  'erase',
  'end_other_holds',
  { personId: 'uuid', ids: 'uuid[]' },
  ({ personId, ids }) =>
    orm
      .update(legalHolds)
      .set({ liftedAt: legalHolds.placedAt, liftedWhy: 'It had ended before the erasure that was repeated.' })
      .where(
        and(
          eq(legalHolds.personId, personId),
          isNull(legalHolds.liftedAt),
          sql`${legalHolds.id} <> all(${ids})`,
        ),
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
