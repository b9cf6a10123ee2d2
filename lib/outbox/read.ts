import type { Queryable } from '#db/client.ts'
import type { RenderedMail } from '#db/schema/outbox.ts'
import { toStaff } from '#db/schema/outbox.ts'
import { statement } from '#lib/platform/statement.ts'
import type { OutboxLine } from './list.ts'

/** A message with what became of it. `mail` stands here only where no mail server carries it. */
export type OutboxMessage = Omit<OutboxLine, 'micros' | 'subject'> & {
  readonly personId: string | null
  readonly leadId: string | null
  readonly attempts: number
  readonly nextAt: Date
  readonly transport: 'resend' | 'smtp' | 'outbox' | null
  readonly messageId: string | null
  readonly sentAt: Date | null
  readonly mail: RenderedMail | null
}

const find = statement<{ id: string }>(
  'read_outbox_message',
  `select o.id, o.kind, o.stream, o.state, o.reason, o.person_id as "personId", o.lead_id as "leadId", o.attempts,
    o.next_at as "nextAt", o.created_at as "createdAt", d.transport, d.message_id as "messageId", d.at as "sentAt",
    d.mail, coalesce(d.recipient, case when o.kind not in (${toStaff}) then p.email end) as "to"
  from outbox o left join people p on p.id = o.person_id left join lateral (
    select * from deliveries where outbox_id = o.id order by at desc limit 1) d on true
  where o.id = :id::uuid`,
)

export async function readMessage(db: Queryable, id: string): Promise<OutboxMessage | null> {
  const [row] = await db.query<OutboxMessage>(find({ id }))
  return row ?? null
}
