import type { Queryable } from '#db/client.ts'
import type { MailEventKind } from '#db/schema/mail-events.ts'
import type { MessageKind } from '#db/schema/outbox.ts'
import { statement } from '#lib/platform/statement.ts'

/** A message that was handed over, and whom it went to. */
export type Delivered = {
  readonly outboxId: string
  readonly personId: string | null
  readonly kind: MessageKind
  /** Null where nobody knows any more. */
  readonly recipient: string | null
}

const byProvider = statement<{ provider_id: string }>(
  'find_delivery_by_provider',
  `select d.outbox_id as "outboxId", d.person_id as "personId", o.kind, d.recipient
  from deliveries d join outbox o on o.id = d.outbox_id where d.provider_id = :provider_id::text`,
)

/** The message that a sender knows under its own id; null for one that we did not send, or keep no more. */
export async function findDelivery(tx: Queryable, providerId: string): Promise<Delivered | null> {
  const [row] = await tx.query<Delivered>(byProvider({ provider_id: providerId }))
  return row ?? null
}

const byId = statement<{ id: string }>(
  'find_delivery_by_message',
  `select o.id as "outboxId", o.person_id as "personId", o.kind, coalesce(d.recipient, p.email) as recipient
  from outbox o left join people p on p.id = o.person_id left join lateral (
    select recipient from deliveries where outbox_id = o.id order by at desc limit 1) d on true
  where o.id = :id::uuid`,
)

/** The same by our own id: what comes back may be faster than our record of having sent it. */
export async function findMessage(tx: Queryable, outboxId: string): Promise<Delivered | null> {
  const [row] = await tx.query<Delivered>(byId({ id: outboxId }))
  return row ?? null
}

const insert = statement<{
  id: string
  outbox_id: string
  person_id: string | null
  kind: MailEventKind
  said: string | null
  at: Date
  now: Date
}>(
  'insert_mail_event',
  `insert into mail_events (id, outbox_id, person_id, kind, said, at, received_at)
  values (:id::text, :outbox_id::uuid, :person_id::uuid, :kind::text, :said::text, :at::timestamptz,
    :now::timestamptz)
  on conflict (id) do nothing returning id`,
)

/** Enters what came back; false for a repeat. */
export async function insertMailEvent(tx: Queryable, event: Parameters<typeof insert>[0]): Promise<boolean> {
  return (await tx.query(insert(event))).length > 0
}

const soft = statement<{ person_id: string; since: Date }>(
  'count_soft_bounces',
  `select count(*)::int as count from mail_events e
  where e.person_id = :person_id::uuid and e.kind = 'bounced_soft' and e.at > :since::timestamptz
    and not exists (select from mail_events later
      where later.person_id = e.person_id and later.kind = 'delivered' and later.at > e.at)`,
)

/** Soft bounces of a person since then, with nothing delivered after them. */
export async function countSoftBounces(tx: Queryable, personId: string, since: Date): Promise<number> {
  const [row] = await tx.query<{ count: number }>(soft({ person_id: personId, since }))
  return row?.count ?? 0
}

export type MailEvent = {
  readonly id: string
  readonly outboxId: string
  readonly kind: MailEventKind
  readonly said: string | null
  readonly at: Date
}

const columns = 'id, outbox_id as "outboxId", kind, said, at'
const ofMessage = statement<{ outbox_id: string }>(
  'list_events_of_message',
  `select ${columns} from mail_events where outbox_id = :outbox_id::uuid order by at desc, id`,
)

/** What came back about a message, the newest first. */
export async function listMailEvents(db: Queryable, outboxId: string): Promise<MailEvent[]> {
  return db.query<MailEvent>(ofMessage({ outbox_id: outboxId }))
}

const ofPerson = statement<{ person_id: string }>(
  'list_mail_events_of_person',
  `select ${columns} from mail_events where person_id = :person_id::uuid and kind <> 'delivered'
  order by at desc, id`,
)

/** What went wrong with mail to a person, the newest first. */
export async function listMailEventsOf(db: Queryable, personId: string): Promise<MailEvent[]> {
  return db.query<MailEvent>(ofPerson({ person_id: personId }))
}
