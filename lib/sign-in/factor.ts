import type { Queryable } from '#db/client.ts'
import { statement } from '#lib/platform/statement.ts'

export type ClaimedFactor = { readonly secret: Buffer }

/**
 * Counts a try before the code is looked at, as `claimTry` does for passwords, and gives the sealed secret when a try
 * is allowed now. A right password leaves the count as it is.
 */
export const claimFactorTry = statement<{ staff_id: string; now: Date; free: number; longest_wait: number }>(
  'claim_factor_try',
  `update staff set
    factor_failures = factor_failures + 1,
    factor_wait_until = case when factor_failures + 1 > :free::int
      then :now::timestamptz + make_interval(secs => least(
        :longest_wait::int, 15 * power(2, least(factor_failures - :free::int, 20)))) end
  where id = :staff_id::uuid and disabled_at is null and factor_since is not null
    and (factor_wait_until is null or factor_wait_until <= :now::timestamptz)
  returning factor_secret as secret`,
)

/** Takes a code of this half minute; no row when it, or a later one, was taken before. */
export const takeStep = statement<{ staff_id: string; step: number }>(
  'take_factor_step',
  `update staff set factor_step = :step::bigint
  where id = :staff_id::uuid and (factor_step is null or factor_step < :step::bigint) returning id`,
)

export const forgiveFactor = statement<{ staff_id: string }>(
  'forgive_factor',
  'update staff set factor_failures = 0, factor_wait_until = null where id = :staff_id::uuid',
)

/** Lets a session through; no row for one that has ended. */
export const passSession = statement<{ session_id: string; now: Date }>(
  'pass_staff_session',
  `update staff_sessions set factor_at = :now::timestamptz
  where id = :session_id::uuid and ended_at is null returning id`,
)

export const putFactor = statement<{ staff_id: string; secret: Buffer; step: number; now: Date }>(
  'put_factor',
  `update staff set factor_secret = :secret::bytea, factor_since = :now::timestamptz, factor_step = :step::bigint,
    factor_failures = 0, factor_wait_until = null
  where id = :staff_id::uuid and disabled_at is null returning id`,
)

export const dropFactor = statement<{ staff_id: string }>(
  'drop_factor',
  `update staff set factor_secret = null, factor_since = null, factor_step = null, factor_failures = 0,
    factor_wait_until = null
  where id = :staff_id::uuid and factor_since is not null returning id`,
)

export const dropRecoveryCodes = statement<{ staff_id: string }>(
  'drop_recovery_codes',
  'delete from recovery_codes where staff_id = :staff_id::uuid',
)

export const insertRecoveryCodes = statement<{ staff_id: string; hashes: readonly Buffer[]; now: Date }>(
  'insert_recovery_codes',
  `insert into recovery_codes (hash, staff_id, created_at)
  select hash, :staff_id::uuid, :now::timestamptz from unnest(:hashes::bytea[]) as hash`,
)

export const takeRecoveryCode = statement<{ staff_id: string; hash: Buffer; now: Date }>(
  'take_recovery_code',
  `update recovery_codes set used_at = :now::timestamptz
  where hash = :hash::bytea and staff_id = :staff_id::uuid and used_at is null returning hash`,
)

const left = statement<{ staff_id: string }>(
  'count_recovery_codes',
  'select count(*)::int as count from recovery_codes where staff_id = :staff_id::uuid and used_at is null',
)

/** How many codes are left for the day the second factor is lost. */
export async function countRecoveryCodes(db: Queryable, staffId: string): Promise<number> {
  const [row] = await db.query<{ count: number }>(left({ staff_id: staffId }))
  return row?.count ?? 0
}
