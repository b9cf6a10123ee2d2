import { and, eq, gt, isNull, sql } from 'drizzle-orm'
import { rates } from '#db/schema/intake.ts'
import { signInLinks, staff, staffSessions } from '#db/schema/staff.ts'
import { change, changeSql } from '#db/statement/change.ts'
import { orm } from '#db/statement/compile.ts'
import { insertFrom, namesOf } from '#db/statement/insert-from.ts'

/** Ends a session, of this member where one is named. */
export const endSession = change(
  'operation',
  'end_staff_session',
  { id: 'uuid', staffId: 'uuid?', now: 'timestamptz' },
  ({ id, staffId, now }) =>
    orm
      .update(staffSessions)
      .set({ endedAt: now })
      .where(
        and(
          eq(staffSessions.id, id),
          isNull(staffSessions.endedAt),
          sql`(${staffId} is null or ${staffSessions.staffId} = ${staffId})`,
        ),
      )
      .returning({ staffId: staffSessions.staffId }),
)

/** Opens a session, for one whose second factor a provider asked for with that given; none for a member who was removed. */
export const insertSession = changeSql(
  'operation',
  'insert_staff_session',
  {
    id: 'uuid',
    staffId: 'uuid',
    device: 'text?',
    now: 'timestamptz',
    expires: 'timestamptz',
    factorAt: 'timestamptz?',
  },
  {},
  ({ id, staffId, device, now, expires, factorAt }) =>
    insertFrom(
      staffSessions,
      { id, staffId: staff.id, device, createdAt: now, seenAt: now, expiresAt: expires, factorAt },
      sql`from ${staff} where ${staff.id} = ${staffId} and ${staff.disabledAt} is null`,
    ),
)

export const noteSessionSeen = change(
  'operation',
  'note_session_seen',
  { id: 'uuid', now: 'timestamptz' },
  ({ id, now }) => orm.update(staffSessions).set({ seenAt: now }).where(eq(staffSessions.id, id)),
)

export const noteSignIn = change(
  'operation',
  'note_staff_sign_in',
  { staffId: 'uuid', now: 'timestamptz' },
  ({ staffId, now }) =>
    orm.update(staff).set({ signedInAt: now, failures: 0, waitUntil: null }).where(eq(staff.id, staffId)),
)

/** Uses a link up; of two presses at once one gets the row. */
export const spendLink = change(
  'operation',
  'use_sign_in_link',
  { hash: 'bytea', now: 'timestamptz' },
  ({ hash, now }) =>
    orm
      .update(signInLinks)
      .set({ usedAt: now })
      .from(staff)
      .where(
        and(
          eq(signInLinks.hash, hash),
          isNull(signInLinks.usedAt),
          gt(signInLinks.expiresAt, now),
          eq(staff.id, signInLinks.staffId),
          isNull(staff.disabledAt),
        ),
      )
      .returning({ staffId: signInLinks.staffId }),
)

export const setPassword = change(
  'operation',
  'set_staff_password',
  { staffId: 'uuid', hash: 'text' },
  ({ staffId, hash }) =>
    orm.update(staff).set({ passwordHash: hash, failures: 0, waitUntil: null }).where(eq(staff.id, staffId)),
)

/**
 * Counts a try before the password is looked at, so that a hundred tries at once are a hundred. Gives the member's
 * hash when a try is allowed now. For an address without a member the counts of the caller are written all the same:
 * both cost one commit (S8). A browser that is known to the member has a count of its own, and neither waits for the
 * delay that others caused nor adds to it, until that count is full.
 */
export const claimPasswordTry = changeSql(
  'operation',
  'claim_sign_in_try',
  {
    caller: 'bytea',
    account: 'bytea',
    email: 'text',
    knownIds: 'uuid[]',
    devices: 'bytea[]',
    now: 'timestamptz',
    perAddress: 'int',
    perNetwork: 'int',
    perDevice: 'int',
    free: 'int',
    longestWait: 'int',
  },
  { id: 'uuid', hash: 'text?' },
  (given) => {
    const { caller, account, email, knownIds, devices, now, perAddress, perNetwork, perDevice } = given
    const { free, longestWait } = given
    const counted = sql`(${namesOf(rates.key, rates.minute, rates.count)})`
    const again = sql`on conflict (${namesOf(rates.key, rates.minute, rates.shard)}) do update
      set ${namesOf(rates.count)} = ${rates.count} + 1 returning ${rates.count}`
    return sql`with network as (
    insert into ${rates} ${counted} values (${caller}, date_trunc('minute', ${now}), 1) ${again}
  ), address as (
    insert into ${rates} ${counted} values (${account}, date_trunc('minute', ${now}), 1) ${again}
  ), device as (
    insert into ${rates} ${counted}
    select known.device, date_trunc('hour', ${now}), 1 from unnest(${knownIds}, ${devices}) as known (id, device)
    join ${staff} on ${staff.id} = known.id and ${staff.email} = ${email} limit 1 ${again}
  ), let as (
    select network.count <= ${perNetwork} and address.count <= ${perAddress} as stranger,
      coalesce((select device.count <= ${perDevice} from device), false) as known
    from network, address
  )
  update ${staff} set
    ${namesOf(staff.failures)} = case when let.known then ${staff.failures} else ${staff.failures} + 1 end,
    ${namesOf(staff.waitUntil)} = case when let.known then ${staff.waitUntil} when ${staff.failures} + 1 > ${free}
      then ${now} + make_interval(secs => least(
        ${longestWait}, 15 * power(2, least(${staff.failures} - ${free}, 20)))) end
  from let
  where ${staff.email} = ${email} and ${staff.disabledAt} is null and (let.known
    or (let.stranger and (${staff.waitUntil} is null or ${staff.waitUntil} <= ${now})))
  returning ${staff.id}, ${staff.passwordHash}`
  },
)
