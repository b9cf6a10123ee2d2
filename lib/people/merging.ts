import { asc, eq, type SQL, sql } from 'drizzle-orm'
import type { Queryable, Tx } from '#db/client.ts'
import { type ErasurePlan, erasures } from '#db/schema/erasures.ts'
import { leads } from '#db/schema/leads.ts'
import { outbox } from '#db/schema/outbox.ts'
import { people } from '#db/schema/people.ts'
import { requests } from '#db/schema/requests.ts'
import { orm } from '#db/statement/compile.ts'
import { read, readSql } from '#db/statement/read.ts'
import { tables } from '#db/tables.ts'

const merging = (ids: SQL) =>
  orm
    .select({
      id: people.id,
      email: people.email,
      key: sql<Buffer>`coalesce(${people.emailKey}, ${people.phoneKey})`,
      name: people.name,
      company: people.company,
      companyId: people.companyId,
      phone: people.phone,
      tags: people.tags,
      sources: people.sources,
      restrictedAt: people.restrictedAt,
      /** The newest version whose change they were told of. */
      toldNotice: people.toldNotice,
      createdAt: people.createdAt,
      lastActivityAt: people.lastActivityAt,
      language: people.language,
    })
    .from(people)
    .where(sql`${people.id} = any(${ids})`)
    .orderBy(asc(people.id))

const seen = read('read_merging', { ids: 'uuid[]' }, ({ ids }) => merging(ids))

/** Somebody as a merge needs them. */
export type Merging = Awaited<ReturnType<typeof seen>>[number]

/** Gives these people as a merge finds them. */
export async function readMerging(db: Queryable, ids: readonly string[]): Promise<Merging[]> {
  return seen(db, { ids })
}

const locked = read('lock_merging', { ids: 'uuid[]' }, ({ ids }) => merging(ids).for('update'))

/** The same, held until the transaction ends: whoever writes to them meanwhile waits. */
export async function lockMerging(tx: Tx, ids: readonly string[]): Promise<Merging[]> {
  return locked(tx, { ids })
}

const lockedMail = read('lock_mail_of', { id: 'uuid' }, ({ id }) =>
  orm.select({ id: outbox.id }).from(outbox).where(eq(outbox.personId, id)).orderBy(outbox.id).for('update'),
)

/** Waits for whoever claims mail to somebody at this moment, and lets nobody claim more of it until the transaction ends. */
export async function lockMailOf(tx: Tx, id: string): Promise<void> {
  await lockedMail(tx, { id })
}

const hindering = readSql(
  'find_merge_hindrance',
  { ids: 'uuid[]', goes: 'uuid' },
  { referred: 'boolean', asked: 'boolean', sending: 'boolean', erased: 'boolean' },
  ({ ids, goes }) => sql`select
    exists (select from ${leads} where ${leads.personId} = any(${ids}) and ${leads.quarantine} = 'referral') as referred,
    exists (select from ${requests} where ${requests.personId} = any(${ids}) and ${requests.answeredAt} is null) as asked,
    exists (select from ${outbox} where ${outbox.personId} = ${goes} and ${outbox.state} = 'claimed') as sending,
    exists (select from ${erasures} where ${erasures.personId} = any(${ids}) and ${erasures.held} <> '{}') as erased`,
)

/**
 * Why two people are not merged: `gone` one of them is not held · `same` they are one · `restricted` one asked that their
 * data be left as it is (R8) · `address` who goes has an address and who stays none · `referred` one was named by
 * somebody else and has not agreed (P07) · `asked` one waits for an answer about their data · `sending` mail to who goes is on its way at this moment · `erased` one was
 * erased but for what a legal hold keeps (P44).
 */
export type MergeRefusal =
  | 'gone'
  | 'same'
  | 'restricted'
  | 'address'
  | 'referred'
  | 'asked'
  | 'sending'
  | 'erased'

/** Says why two people may not be merged; null: they may. */
export async function mergeRefusal(
  db: Queryable,
  stays: Merging | undefined,
  goes: Merging | undefined,
): Promise<MergeRefusal | null> {
  if (!stays || !goes) return 'gone'
  if (stays.id === goes.id) return 'same'
  if (stays.restrictedAt || goes.restrictedAt) return 'restricted'
  if (goes.email !== null && stays.email === null) return 'address'
  const [found] = await hindering(db, { ids: [stays.id, goes.id], goes: goes.id })
  if (found?.referred) return 'referred'
  if (found?.asked) return 'asked'
  if (found?.erased) return 'erased'
  return found?.sending ? 'sending' : null
}

/** Gives every table of people whose rows follow a merge in one way, with the column that says whose a row is. */
export const following = (how: 'move' | 'code') =>
  tables
    .filter(({ merge }) => merge === how)
    .map(({ name, key, subject }) => ({
      table: sql.identifier(name),
      subject: sql.identifier(subject === 'self' ? key : subject),
      name,
    }))

const counted = readSql(
  'count_moved_rows',
  { id: 'uuid' },
  { table: 'text', rows: 'int' },
  ({ id }) =>
    sql`select * from (${sql.join(
      following('move').map(
        ({ table, subject, name }) =>
          sql`select ${sql.raw(`'${name}'`)} as table, count(*)::int as rows from ${table} where ${subject} = ${id}`,
      ),
      sql` union all `,
    )}) counted where rows > 0`,
)

/** Counts the rows that a merge would move, by table; one without any is left out. */
export async function countMoves(db: Queryable, id: string): Promise<ErasurePlan> {
  return counted(db, { id })
}
