import { and, eq, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import type { Queryable } from '#db/client.ts'
import { type SuppressionReason, suppressions } from '#db/schema/suppressions.ts'
import { change, changeSql } from '#db/statement/change.ts'
import { orm } from '#db/statement/compile.ts'
import { excluded, insertFrom, namesOf } from '#db/statement/insert-from.ts'
import { choose } from '#lib/doors/choices/choose.ts'
import type { Channel } from '#policy/vocabulary.ts'

type Entry = {
  readonly key: SQL
  readonly channel: SQL
  readonly reason: SQL
  readonly createdAt: SQL
  readonly how: SQL
  /** The list that puts it there; left out: none. */
  readonly importId?: SQL
}

/** Which entry of the list one is, and what of it is written anew. */
const place = namesOf(suppressions.key, suppressions.channel, suppressions.reason)
const anew = namesOf(
  suppressions.createdAt,
  suppressions.how,
  suppressions.liftedAt,
  suppressions.liftedBy,
  suppressions.importId,
  suppressions.liftedHow,
  suppressions.mirroredAt,
)

/**
 * SQL that puts entries on the list; one that stands there already stays, one that was lifted stands again. One that a list
 * put there is no more of that list once it is said by any other way.
 * @param rest from where they are taken: `from …`, or nothing
 */
export function listing(entry: Entry, rest: SQL = sql.empty()): SQL {
  const { createdAt, how, importId, liftedAt } = suppressions
  return insertFrom(
    suppressions,
    { ...entry, importId: entry.importId ?? sql`null::uuid` },
    sql`${rest} on conflict (${place}) do update
      set (${anew}) = row(${excluded(createdAt)}, ${excluded(how)}, null, null, ${excluded(importId)}, null, null)
      where ${liftedAt} is not null or (${importId} is not null and ${excluded(importId)} is null)`,
  )
}

const one = changeSql(
  'choices',
  'suppress',
  { key: 'bytea', channel: 'text', reason: 'text', at: 'timestamptz', how: 'text?', importId: 'uuid?' },
  {},
  ({ key, channel, reason, at, how, importId }) =>
    listing({ key, channel, reason, createdAt: at, how, importId }),
)

/** Puts a keyed address on the list; one that stands there already stays, one that was lifted stands again. */
export async function suppress(
  tx: Queryable,
  key: Buffer,
  channel: Channel,
  reason: SuppressionReason,
  at: Date,
  how: string | null = null,
  importId: string | null = null,
): Promise<void> {
  await choose(tx, one({ key, channel, reason, at, how, importId }))
}

const allOf = changeSql(
  'choices',
  'suppress_all',
  { keys: 'bytea[]', channels: 'text[]', reason: 'text', at: 'timestamptz', how: 'text?' },
  {},
  ({ keys, channels, reason, at, how }) =>
    listing(
      { key: sql`given.key`, channel: sql`given.channel`, reason, createdAt: at, how },
      sql`from (select distinct key, channel from unnest(${keys}, ${channels}) as one (key, channel)) given
        order by given.key, given.channel`,
    ),
)

/** The same as `suppress` for many keyed addresses and numbers at once, for one reason. */
export async function suppressAll(
  tx: Queryable,
  addresses: readonly { readonly channel: Channel; readonly key: Buffer }[],
  reason: SuppressionReason,
  at: Date,
  how: string | null = null,
): Promise<void> {
  const keys = addresses.map(({ key }) => key)
  const channels = addresses.map(({ channel }) => channel)
  await choose(tx, allOf({ keys, channels, reason, at, how }))
}

const many = changeSql(
  'choices',
  'suppress_many',
  { keys: 'bytea[]', channel: 'text', at: 'timestamptz', how: 'text', importId: 'uuid' },
  {},
  ({ keys, channel, at, how, importId }) =>
    listing(
      { key: sql`given.key`, channel, reason: sql`'opt_out'`, createdAt: at, how, importId },
      sql`from (select distinct key from unnest(${keys}) as one (key)) given order by given.key`,
    ),
)

/** The same as `suppress` for many who opted out. */
export async function suppressMany(
  tx: Queryable,
  keys: readonly Buffer[],
  channel: Channel,
  said: { at: Date; how: string; importId: string },
): Promise<void> {
  await choose(tx, many({ keys, channel, ...said }))
}

const liftOne = change(
  'choices',
  'lift_opt_out',
  { key: 'bytea', channel: 'text', recordId: 'uuid', since: 'timestamptz', at: 'timestamptz' },
  ({ key, channel, recordId, since, at }) =>
    orm
      .update(suppressions)
      .set({ liftedAt: at, liftedBy: recordId, liftedHow: 'consent' })
      .where(
        and(
          eq(suppressions.key, key),
          sql`${suppressions.channel} = ${channel}`,
          isNull(suppressions.liftedAt),
          eq(suppressions.reason, 'opt_out'),
          eq(suppressions.createdAt, since),
        ),
      ),
)

/** Takes back an opt-out that was put down at that very moment, and nothing else. */
export async function liftOptOut(
  tx: Queryable,
  key: Buffer,
  channel: Channel,
  recordId: string,
  { since, at }: { since: Date; at: Date },
): Promise<void> {
  await choose(tx, liftOne({ key, channel, recordId, since, at }))
}

const liftImported = change(
  'choices',
  'lift_imported',
  { keys: 'bytea[]', importId: 'uuid', at: 'timestamptz' },
  ({ keys, importId, at }) =>
    orm
      .update(suppressions)
      .set({ liftedAt: at, liftedHow: 'import_undone' })
      .where(
        and(
          sql`${suppressions.key} = any(${keys})`,
          eq(suppressions.importId, importId),
          isNull(suppressions.liftedAt),
        ),
      )
      .returning({ key: suppressions.key }),
)

/** Takes back what a list put down, of these keys, where nothing was said since. Gives how many entries that were. */
export async function liftByImport(
  tx: Queryable,
  keys: readonly Buffer[],
  importId: string,
  at: Date,
): Promise<number> {
  return (await choose(tx, liftImported({ keys, importId, at }))).length
}

const liftAny = change(
  'choices',
  'lift_suppression',
  { key: 'bytea', channel: 'text', recordId: 'uuid', at: 'timestamptz' },
  ({ key, channel, recordId, at }) =>
    orm
      .update(suppressions)
      .set({ liftedAt: at, liftedBy: recordId, liftedHow: 'consent' })
      .where(
        and(
          eq(suppressions.key, key),
          sql`${suppressions.channel} = ${channel}`,
          isNull(suppressions.liftedAt),
          inArray(suppressions.reason, ['opt_out', 'objection', 'erasure']),
        ),
      ),
)

/**
 * Lifts what a person's own newer word may lift: an opt-out, an objection, the mark of an erasure. Never a complaint
 * or a bounce. The consent record is the receipt.
 */
export async function liftByReceipt(
  tx: Queryable,
  key: Buffer,
  channel: Channel,
  recordId: string,
  at: Date,
): Promise<void> {
  await choose(tx, liftAny({ key, channel, recordId, at }))
}
