import type { Queryable } from '#db/client.ts'
import { statement } from '#lib/platform/statement.ts'

const carry = statement<{ keys: readonly Buffer[]; now: Date; how: string }>(
  'carry_suppressions',
  `insert into suppressions (key, channel, reason, created_at, how)
  select k.key, s.channel, s.reason, :now::timestamptz, :how::text
  from (select distinct key from unnest(:keys::bytea[]) as given (key)) k
    join (select distinct channel, reason from suppressions
      where key = any (:keys::bytea[]) and lifted_at is null and reason <> 'hard_bounce') s on true
  order by k.key, s.channel, s.reason
  on conflict (key, channel, reason) do update
    set created_at = excluded.created_at, how = excluded.how, lifted_at = null, lifted_by = null
    where suppressions.lifted_at is not null`,
)

/**
 * Has whatever stands against writing to one of these addresses of a person stand against each. A mailbox that refuses
 * mail says nothing of another.
 */
export async function carrySuppressions(
  tx: Queryable,
  keys: readonly Buffer[],
  how: 'merge' | 'correction',
  now: Date,
): Promise<void> {
  await tx.query(carry({ keys, how, now }))
}

const standing = statement<{ keys: readonly Buffer[] }>(
  'is_refused_at',
  `select from suppressions where key = any(:keys::bytea[]) and lifted_at is null and reason <> 'hard_bounce' limit 1`,
)

/** Whether anything that would be carried stands against one of these addresses. */
export async function isRefusedAt(tx: Queryable, keys: readonly Buffer[]): Promise<boolean> {
  return (await tx.query(standing({ keys }))).length > 0
}

const carried = statement<{ from: Buffer; to: Buffer }>(
  'list_carried_suppressions',
  `select distinct f.channel, f.reason from suppressions f
  where f.key = :from::bytea and f.lifted_at is null and f.reason <> 'hard_bounce'
    and not exists (select from suppressions t where t.key = :to::bytea and t.channel = f.channel
      and t.reason = f.reason and t.lifted_at is null)
  order by f.channel, f.reason`,
)

/** What stands against one address and would be carried to another. */
export async function listCarried(
  db: Queryable,
  from: Buffer,
  to: Buffer,
): Promise<{ channel: string; reason: string }[]> {
  return db.query<{ channel: string; reason: string }>(carried({ from, to }))
}
