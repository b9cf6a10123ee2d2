import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import { rates } from '#db/schema/intake.ts'
import { recoveryCodes, staff, staffSessions } from '#db/schema/staff.ts'
import { change, changeSql } from '#db/statement/change.ts'
import { orm } from '#db/statement/compile.ts'
import { insertFrom, namesOf } from '#db/statement/insert-from.ts'
import { hasOwnFactor } from '#lib/passkeys/own-factor.ts'

const noFailures = { factorFailures: 0, factorWaitUntil: null }

/**
 * Counts a try before the code is looked at, as `claimPasswordTry` does for passwords, and gives the sealed secret, of
 * whoever has one, when a try is allowed now. A right password leaves the count as it is. A browser that is known to the member has a count of its own.
 */
export const claimFactorTry = changeSql(
  'operation',
  'claim_factor_try',
  {
    staffId: 'uuid',
    device: 'bytea?',
    now: 'timestamptz',
    perDevice: 'int',
    free: 'int',
    longestWait: 'int',
  },
  { secret: 'bytea?' },
  ({ staffId, device, now, perDevice, free, longestWait }) => sql`with device as (
    insert into ${rates} (${namesOf(rates.key, rates.minute, rates.count)})
    select known.device, date_trunc('hour', ${now}), 1 from (select ${device} as device) known
    where known.device is not null
    on conflict (${namesOf(rates.key, rates.minute, rates.shard)}) do update
      set ${namesOf(rates.count)} = ${rates.count} + 1 returning ${rates.count}
  ), let as (
    select coalesce((select device.count <= ${perDevice} from device), false) as known
  )
  update ${staff} set
    ${namesOf(staff.factorFailures)} = case when let.known then ${staff.factorFailures}
      else ${staff.factorFailures} + 1 end,
    ${namesOf(staff.factorWaitUntil)} = case when let.known then ${staff.factorWaitUntil}
      when ${staff.factorFailures} + 1 > ${free} then ${now} + make_interval(secs => least(
        ${longestWait}, 15 * power(2, least(${staff.factorFailures} - ${free}, 20)))) end
  from let
  where ${staff.id} = ${staffId} and ${staff.disabledAt} is null and ${hasOwnFactor}
    and (let.known or ${staff.factorWaitUntil} is null or ${staff.factorWaitUntil} <= ${now})
  returning ${staff.factorSecret}`,
)

/** Takes a code of this half minute; no row when it, or a later one, was taken before. */
export const takeStep = change(
  'operation',
  'take_factor_step',
  { staffId: 'uuid', step: 'bigint' },
  ({ staffId, step }) =>
    orm
      .update(staff)
      .set({ factorStep: step })
      .where(and(eq(staff.id, staffId), sql`(${staff.factorStep} is null or ${staff.factorStep} < ${step})`))
      .returning({ id: staff.id }),
)

export const forgiveFactor = change('operation', 'forgive_factor', { staffId: 'uuid' }, ({ staffId }) =>
  orm.update(staff).set(noFailures).where(eq(staff.id, staffId)),
)

/** Lets a session through; no row for one that has ended. */
export const passSession = change(
  'operation',
  'pass_staff_session',
  { sessionId: 'uuid', now: 'timestamptz' },
  ({ sessionId, now }) =>
    orm
      .update(staffSessions)
      .set({ factorAt: now })
      .where(and(eq(staffSessions.id, sessionId), isNull(staffSessions.endedAt)))
      .returning({ id: staffSessions.id }),
)

/** Sets a member's second factor; no row for one who was removed. */
export const putFactor = change(
  'operation',
  'put_factor',
  { staffId: 'uuid', secret: 'bytea', step: 'bigint', now: 'timestamptz' },
  ({ staffId, secret, step, now }) =>
    orm
      .update(staff)
      .set({ factorSecret: secret, factorSince: now, factorStep: step, ...noFailures })
      .where(and(eq(staff.id, staffId), isNull(staff.disabledAt)))
      .returning({ id: staff.id }),
)

/** Takes a member's second factor away; no row where there was none. */
export const dropFactor = change('operation', 'drop_factor', { staffId: 'uuid' }, ({ staffId }) =>
  orm
    .update(staff)
    .set({ factorSecret: null, factorSince: null, factorStep: null, ...noFailures })
    .where(and(eq(staff.id, staffId), isNotNull(staff.factorSince)))
    .returning({ id: staff.id }),
)

export const dropRecoveryCodes = change(
  'operation',
  'drop_recovery_codes',
  { staffId: 'uuid' },
  ({ staffId }) => orm.delete(recoveryCodes).where(eq(recoveryCodes.staffId, staffId)),
)

export const insertRecoveryCodes = changeSql(
  'operation',
  'insert_recovery_codes',
  { staffId: 'uuid', hashes: 'bytea[]', now: 'timestamptz' },
  {},
  ({ staffId, hashes, now }) =>
    insertFrom(
      recoveryCodes,
      { hash: sql`made.hash`, staffId, createdAt: now },
      sql`from unnest(${hashes}) as made (hash)`,
    ),
)

/** Uses a recovery code up; no row for one that was used, or is none of theirs. */
export const takeRecoveryCode = change(
  'operation',
  'take_recovery_code',
  { staffId: 'uuid', hash: 'bytea', now: 'timestamptz' },
  ({ staffId, hash, now }) =>
    orm
      .update(recoveryCodes)
      .set({ usedAt: now })
      .where(
        and(eq(recoveryCodes.hash, hash), eq(recoveryCodes.staffId, staffId), isNull(recoveryCodes.usedAt)),
      )
      .returning({ hash: recoveryCodes.hash }),
)
