import type { MessageKind } from '#db/schema/outbox.ts'
import { statement } from '#lib/platform/statement.ts'

/** Mail that lets its reader into the desk: its text is kept nowhere, since others may read the outbox. */
export const staffLinkKinds = [
  'staff_invitation',
  'staff_forgotten',
] as const satisfies readonly MessageKind[]

export function letsIn(kind: MessageKind): boolean {
  return staffLinkKinds.some((one) => one === kind)
}

/** Queues the mail that invites a member. */
export const queueInvitation = statement<{ id: string; staff_id: string; now: Date }>(
  'queue_staff_invitation',
  `insert into outbox (id, kind, purpose, stream, staff_id, language, next_at, created_at)
  select :id::uuid, 'staff_invitation', 'account_of_staff', 'service', id, 'en', :now::timestamptz, :now::timestamptz
  from staff where id = :staff_id::uuid and disabled_at is null`,
)

/**
 * Queues a sign-in link for a member who forgot their password; none for an unknown address, within five minutes of the
 * last one, or beyond the caller's limit. The count of the caller is written all the same: each case costs one commit (S8).
 */
export const queueForgotten = statement<{
  id: string
  email: string
  caller: Buffer
  per_minute: number
  now: Date
}>(
  'queue_staff_forgotten',
  `with rate as (
    insert into rates (key, minute, count) values (:caller::bytea, date_trunc('minute', :now::timestamptz), 1)
    on conflict (key, minute, shard) do update set count = rates.count + 1
    returning count
  )
  insert into outbox (id, kind, purpose, stream, staff_id, language, next_at, created_at)
  select :id::uuid, 'staff_forgotten', 'account_of_staff', 'service', m.id, 'en', :now::timestamptz, :now::timestamptz
  from staff m, rate
  where m.email = :email::text and m.disabled_at is null and rate.count <= :per_minute::int
    and not exists (select from outbox before where before.staff_id = m.id and before.kind = 'staff_forgotten'
      and before.created_at > :now::timestamptz - interval '5 minutes')`,
)
