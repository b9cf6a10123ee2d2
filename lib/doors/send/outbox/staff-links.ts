import { type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { rates } from '#db/schema/intake.ts'
import { type MessageKind, outbox } from '#db/schema/outbox.ts'
import { staff } from '#db/schema/staff.ts'
import { assign } from '#db/statement/assign.ts'
import { changeSql } from '#db/statement/change.ts'
import { insertFrom, namesOf } from '#db/statement/insert-from.ts'

/** Mail that lets its reader into the desk: its text is kept nowhere, since others may read the outbox. */
export const staffLinkKinds = [
  'staff_invitation',
  'staff_forgotten',
] as const satisfies readonly MessageKind[]

export function letsIn(kind: MessageKind): boolean {
  return staffLinkKinds.some((one) => one === kind)
}

const toMember = {
  purpose: sql`'account_of_staff'`,
  stream: sql`'service'`,
  staffId: staff.id,
  language: sql`'en'`,
}

/** Queues the mail that invites a member. */
export const queueInvitation = changeSql(
  'send',
  'queue_staff_invitation',
  { id: 'uuid', staffId: 'uuid', now: 'timestamptz' },
  {},
  ({ id, staffId, now }) =>
    insertFrom(
      outbox,
      { id, kind: sql`'staff_invitation'`, ...toMember, nextAt: now, createdAt: now },
      sql`from ${staff} where ${staff.id} = ${staffId} and ${staff.disabledAt} is null`,
    ),
)

const before = alias(outbox, 'before')
/** How many such links a member was sent in this time: anybody can type their address. */
const forgottenSince = (now: SQL, time: '1 hour' | '1 day') => sql`(select count(*) from ${outbox} ${before}
  where ${before.staffId} = ${staff.id} and ${before.kind} = 'staff_forgotten'
    and ${before.createdAt} > ${now} - interval ${sql.raw(`'${time}'`)})`

/**
 * Queues a sign-in link for a member who forgot their password; none for an unknown address, within five minutes of the
 * last one, for who got three within the hour or ten within the day, or beyond the caller's limit. The count of the caller is written all the same: each case costs one commit (S8).
 */
export const queueForgotten = changeSql(
  'send',
  'queue_staff_forgotten',
  { id: 'uuid', email: 'text', caller: 'bytea', perMinute: 'int', now: 'timestamptz' },
  {},
  ({ id, email, caller, perMinute, now }) => sql`
  with rate as (
    insert into ${rates} (${namesOf(rates.key, rates.minute, rates.count)})
    values (${caller}, date_trunc('minute', ${now}), 1)
    on conflict (${namesOf(rates.key, rates.minute, rates.shard)}) do update
      set ${assign(rates, { count: sql`${rates.count} + 1` })}
    returning ${rates.count} as count
  )
  ${insertFrom(
    outbox,
    { id, kind: sql`'staff_forgotten'`, ...toMember, nextAt: now, createdAt: now },
    sql`from ${staff}, rate
    where ${staff.email} = ${email} and ${staff.disabledAt} is null and rate.count <= ${perMinute}
      and not exists (select from ${outbox} ${before} where ${before.staffId} = ${staff.id}
        and ${before.kind} = 'staff_forgotten' and ${before.createdAt} > ${now} - interval '5 minutes')
      and ${forgottenSince(now, '1 hour')} < 3 and ${forgottenSince(now, '1 day')} < 10`,
  )}`,
)
