import type { Role } from '#db/schema/staff.ts'
import { statement } from '#lib/platform/statement.ts'

/** Makes a member, or gives one who is there this role and lets them in again. */
export const putMember = statement<{ id: string; email: string; role: Role; now: Date }>(
  'put_staff',
  `insert into staff (id, email, role, created_at)
  values (:id::uuid, :email::text, :role::text, :now::timestamptz)
  on conflict (email) do update set role = excluded.role, disabled_at = null
  returning id`,
)

/** Keeps two changes of the team from passing each other, so that the last owner stays. */
export const lockTeam = statement('lock_staff', 'lock table staff in share row exclusive mode')

export const disableMember = statement<{ id: string; now: Date }>(
  'disable_staff',
  `update staff set disabled_at = :now::timestamptz, password_hash = null where id = :id::uuid`,
)

export const endSessionsOf = statement<{ staff_id: string; now: Date; but: string | null }>(
  'end_staff_sessions',
  `update staff_sessions set ended_at = :now::timestamptz
  where staff_id = :staff_id::uuid and ended_at is null and id is distinct from :but::uuid`,
)

export const endSession = statement<{ id: string; staff_id: string | null; now: Date }>(
  'end_staff_session',
  `update staff_sessions set ended_at = :now::timestamptz
  where id = :id::uuid and ended_at is null and (:staff_id::uuid is null or staff_id = :staff_id::uuid)
  returning staff_id as "staffId"`,
)

/** No row for a member who was removed in the meantime. */
export const insertSession = statement<{
  id: string
  staff_id: string
  device: string | null
  now: Date
  expires: Date
}>(
  'insert_staff_session',
  `insert into staff_sessions (id, staff_id, device, created_at, seen_at, expires_at)
  select :id::uuid, id, :device::text, :now::timestamptz, :now::timestamptz, :expires::timestamptz
  from staff where id = :staff_id::uuid and disabled_at is null`,
)

export const noteSignIn = statement<{ staff_id: string; now: Date }>(
  'note_staff_sign_in',
  `update staff set signed_in_at = :now::timestamptz, failures = 0, wait_until = null where id = :staff_id::uuid`,
)

/** Unused links of the member go: the newest one alone opens. */
export const dropLinks = statement<{ staff_id: string }>(
  'drop_sign_in_links',
  'delete from sign_in_links where staff_id = :staff_id::uuid and used_at is null',
)

export const insertLink = statement<{ hash: Buffer; staff_id: string; expires: Date }>(
  'insert_sign_in_link',
  `insert into sign_in_links (hash, staff_id, expires_at)
  values (:hash::bytea, :staff_id::uuid, :expires::timestamptz)
  on conflict (hash) do nothing`,
)

/** Uses a link up; of two presses at once one gets the row. */
export const useLink = statement<{ hash: Buffer; now: Date }>(
  'use_sign_in_link',
  `update sign_in_links l set used_at = :now::timestamptz from staff m
  where l.hash = :hash::bytea and l.used_at is null and l.expires_at > :now::timestamptz
    and m.id = l.staff_id and m.disabled_at is null
  returning l.staff_id as "staffId"`,
)

export const setPassword = statement<{ staff_id: string; hash: string }>(
  'set_staff_password',
  `update staff set password_hash = :hash::text, failures = 0, wait_until = null where id = :staff_id::uuid`,
)

/**
 * Counts a try before the password is looked at, so that a hundred tries at once are a hundred. Gives the member's
 * hash when a try is allowed now. For an address without a member the count of the caller is written all the same:
 * both cost one commit (S8).
 */
export const claimTry = statement<{
  caller: Buffer
  email: string
  now: Date
  per_minute: number
  free: number
  longest_wait: number
}>(
  'claim_sign_in_try',
  `with rate as (
    insert into rates (key, minute, count) values (:caller::bytea, date_trunc('minute', :now::timestamptz), 1)
    on conflict (key, minute, shard) do update set count = rates.count + 1
    returning count
  )
  update staff set
    failures = failures + 1,
    wait_until = case when failures + 1 > :free::int
      then :now::timestamptz + make_interval(secs => least(
        :longest_wait::int, 15 * power(2, least(failures - :free::int, 20)))) end
  from rate
  where email = :email::text and disabled_at is null and rate.count <= :per_minute::int
    and (wait_until is null or wait_until <= :now::timestamptz)
  returning id, password_hash as hash`,
)
