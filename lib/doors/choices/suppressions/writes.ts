import type { Queryable } from '#db/client.ts'
import type { SuppressionReason } from '#db/schema/suppressions.ts'
import type { Channel } from '#policy/vocabulary.ts'

/** Puts a keyed address on the list; one that stands there already stays, one that was lifted stands again. */
export async function suppress(
  tx: Queryable,
  key: Buffer,
  channel: Channel,
  reason: SuppressionReason,
  at: Date,
  how: string | null = null,
): Promise<void> {
  await tx.query({
    name: 'suppress',
    text: `insert into suppressions (key, channel, reason, created_at, how) values ($1, $2, $3, $4, $5)
      on conflict (key, channel, reason) do update
        set created_at = excluded.created_at, how = excluded.how, lifted_at = null, lifted_by = null
        where suppressions.lifted_at is not null`,
    values: [key, channel, reason, at, how],
  })
}

/** Against how many of these keyed addresses something stands. */
export async function countSuppressed(
  tx: Queryable,
  keys: readonly Buffer[],
  channel: Channel,
): Promise<number> {
  const [row] = await tx.query<{ count: number }>({
    name: 'count_suppressed',
    text: `select count(distinct key)::int as count from suppressions
      where key = any($1::bytea[]) and channel = $2 and lifted_at is null`,
    values: [[...keys], channel],
  })
  return row?.count ?? 0
}

/** The same as `suppress` for many who opted out. */
export async function suppressMany(
  tx: Queryable,
  keys: readonly Buffer[],
  channel: Channel,
  { at, how }: { at: Date; how: string },
): Promise<void> {
  await tx.query({
    name: 'suppress_many',
    text: `insert into suppressions (key, channel, reason, created_at, how)
      select distinct key, $2, 'opt_out', $3::timestamptz, $4 from unnest($1::bytea[]) as given (key) order by key
      on conflict (key, channel, reason) do update
        set created_at = excluded.created_at, how = excluded.how, lifted_at = null, lifted_by = null
        where suppressions.lifted_at is not null`,
    values: [[...keys], channel, at, how],
  })
}

/** Whether anything stands against writing to a keyed address, for whatever reason. */
export async function isSuppressed(tx: Queryable, key: Buffer, channel: Channel): Promise<boolean> {
  const rows = await tx.query({
    name: 'is_suppressed',
    text: 'select from suppressions where key = $1 and channel = $2 and lifted_at is null limit 1',
    values: [key, channel],
  })
  return rows.length > 0
}

/** Takes back an opt-out that was put down at that very moment, and nothing else. */
export async function liftOptOut(
  tx: Queryable,
  key: Buffer,
  channel: Channel,
  recordId: string,
  { since, at }: { since: Date; at: Date },
): Promise<void> {
  await tx.query({
    name: 'lift_opt_out',
    text: `update suppressions set lifted_at = $5, lifted_by = $3
      where key = $1 and channel = $2 and lifted_at is null and reason = 'opt_out' and created_at = $4`,
    values: [key, channel, recordId, since, at],
  })
}

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
  await tx.query({
    name: 'lift_suppression',
    text: `update suppressions set lifted_at = $4, lifted_by = $3
      where key = $1 and channel = $2 and lifted_at is null and reason in ('opt_out', 'objection', 'erasure')`,
    values: [key, channel, recordId, at],
  })
}
