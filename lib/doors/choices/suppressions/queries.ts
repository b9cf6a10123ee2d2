import { and, eq, isNull, ne, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Queryable } from '#db/client.ts'
import { suppressions } from '#db/schema/suppressions.ts'
import { orm } from '#db/statement/compile.ts'
import { read } from '#db/statement/read.ts'
import type { Channel } from '#policy/vocabulary.ts'

const suppressed = read('count_suppressed', { keys: 'bytea[]', channel: 'text' }, ({ keys, channel }) =>
  orm
    .select({ count: sql<number>`count(distinct ${suppressions.key})::int` })
    .from(suppressions)
    .where(
      and(
        sql`${suppressions.key} = any(${keys})`,
        sql`${suppressions.channel} = ${channel}`,
        isNull(suppressions.liftedAt),
      ),
    ),
)

/** Counts against how many of these keyed addresses something stands. */
export async function countSuppressed(
  tx: Queryable,
  keys: readonly Buffer[],
  channel: Channel,
): Promise<number> {
  const [row] = await suppressed(tx, { keys, channel })
  return row?.count ?? 0
}

const standing = read('is_suppressed', { key: 'bytea', channel: 'text' }, ({ key, channel }) =>
  orm
    .select({ reason: suppressions.reason })
    .from(suppressions)
    .where(
      and(
        eq(suppressions.key, key),
        sql`${suppressions.channel} = ${channel}`,
        isNull(suppressions.liftedAt),
      ),
    )
    .limit(1),
)

/** Whether anything stands against writing to a keyed address, for whatever reason. */
export async function isSuppressed(tx: Queryable, key: Buffer, channel: Channel): Promise<boolean> {
  return (await standing(tx, { key, channel })).length > 0
}

const imported = read('list_imported', { importId: 'uuid', most: 'int' }, ({ importId, most }) =>
  orm
    .select({ key: suppressions.key, createdAt: suppressions.createdAt })
    .from(suppressions)
    .where(and(eq(suppressions.importId, importId), isNull(suppressions.liftedAt)))
    .orderBy(suppressions.key)
    .limit(sql`${most}` as never),
)

/** Gives some of what a list put down and still stands as it did then. */
export async function listImported(db: Queryable, importId: string, most: number) {
  return imported(db, { importId, most })
}

const refusedAt = read('is_refused_at', { keys: 'bytea[]' }, ({ keys }) =>
  orm
    .select({ reason: suppressions.reason })
    .from(suppressions)
    .where(and(sql`${suppressions.key} = any(${keys})`, isNull(suppressions.liftedAt), carries))
    .limit(1),
)

/** What stands against a person wherever they are written to: a mailbox that refuses mail says nothing of another. */
export const carries = ne(suppressions.reason, 'hard_bounce')

/** Whether anything that would be carried stands against one of these addresses. */
export async function isRefusedAt(tx: Queryable, keys: readonly Buffer[]): Promise<boolean> {
  return (await refusedAt(tx, { keys })).length > 0
}

const there = alias(suppressions, 'there')

const carried = read('list_carried_suppressions', { from: 'bytea', to: 'bytea' }, ({ from, to }) =>
  orm
    .selectDistinct({ channel: suppressions.channel, reason: suppressions.reason })
    .from(suppressions)
    .where(
      and(
        eq(suppressions.key, from),
        isNull(suppressions.liftedAt),
        carries,
        sql`not exists (select from ${suppressions} there where ${there.key} = ${to} and ${there.channel} = ${suppressions.channel}
          and ${there.reason} = ${suppressions.reason} and ${there.liftedAt} is null)`,
      ),
    )
    .orderBy(suppressions.channel, suppressions.reason),
)

export type Carried = Awaited<ReturnType<typeof carried>>[number]

/** Gives what stands against one address and would be carried to another. */
export async function listCarried(db: Queryable, from: Buffer, to: Buffer): Promise<Carried[]> {
  return carried(db, { from, to })
}
