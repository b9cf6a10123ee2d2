import { and, desc, eq, gt, ne, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Queryable } from '#db/client.ts'
import { mailEvents } from '#db/schema/mail-events.ts'
import { deliveries, outbox } from '#db/schema/outbox.ts'
import { people } from '#db/schema/people.ts'
import { change } from '#db/statement/change.ts'
import { orm } from '#db/statement/compile.ts'
import { read } from '#db/statement/read.ts'
import { lastDelivery } from './last-delivery.ts'

const byProvider = read('find_delivery_by_provider', { providerId: 'text' }, ({ providerId }) =>
  orm
    .select({
      outboxId: deliveries.outboxId,
      personId: deliveries.personId,
      kind: outbox.kind,
      /** Null where nobody knows any more. */
      recipient: sql<string | null>`${deliveries.recipient}`,
    })
    .from(deliveries)
    .innerJoin(outbox, eq(outbox.id, deliveries.outboxId))
    .where(eq(deliveries.providerId, providerId)),
)

/** A message that was handed over, and whom it went to. */
export type Delivered = Awaited<ReturnType<typeof byProvider>>[number]

/** Finds the message that a sender knows under its own id; null for one that we did not send, or keep no more. */
export async function findDelivery(tx: Queryable, providerId: string): Promise<Delivered | null> {
  const [row] = await byProvider(tx, { providerId })
  return row ?? null
}

const byId = read('find_delivery_by_message', { id: 'uuid' }, ({ id }) =>
  orm
    .select({
      outboxId: outbox.id,
      personId: outbox.personId,
      kind: outbox.kind,
      recipient: sql<string | null>`coalesce(${lastDelivery.recipient}, ${people.email})`,
    })
    .from(outbox)
    .leftJoin(people, eq(people.id, outbox.personId))
    .leftJoinLateral(lastDelivery, sql`true`)
    .where(eq(outbox.id, id)),
)

/** Finds the same by our own id: what comes back may be faster than our record of having sent it. */
export async function findMessage(tx: Queryable, outboxId: string): Promise<Delivered | null> {
  const [row] = await byId(tx, { id: outboxId })
  return row ?? null
}

/** Enters what came back. No row: it is a repeat. */
export const insertMailEvent = change(
  'send',
  'insert_mail_event',
  {
    id: 'text',
    outboxId: 'uuid',
    personId: 'uuid?',
    kind: 'text',
    detail: 'text?',
    at: 'timestamptz',
    now: 'timestamptz',
  },
  ({ id, outboxId, personId, kind, detail, at, now }) =>
    orm
      .insert(mailEvents)
      .values({ id, outboxId, personId, kind: sql`${kind}`, detail, at, receivedAt: now })
      .onConflictDoNothing({ target: mailEvents.id })
      .returning({ id: mailEvents.id }),
)

const later = alias(mailEvents, 'later')

const softBounces = read('count_soft_bounces', { personId: 'uuid', since: 'timestamptz' }, (p) =>
  orm
    .select({ count: sql<number>`count(*)::int` })
    .from(mailEvents)
    .where(
      and(
        eq(mailEvents.personId, p.personId),
        eq(mailEvents.kind, 'bounced_soft'),
        gt(mailEvents.at, p.since),
        sql`not exists (select from ${mailEvents} ${later} where ${later.personId} = ${mailEvents.personId}
          and ${later.kind} = 'delivered' and ${later.at} > ${mailEvents.at})`,
      ),
    ),
)

/** Counts soft bounces of a person since then, with nothing delivered after them. */
export async function countSoftBounces(tx: Queryable, personId: string, since: Date): Promise<number> {
  const [row] = await softBounces(tx, { personId, since })
  return row?.count ?? 0
}

const columns = {
  id: mailEvents.id,
  outboxId: mailEvents.outboxId,
  kind: mailEvents.kind,
  detail: mailEvents.detail,
  at: mailEvents.at,
}
const ofMessage = read('list_events_of_message', { outboxId: 'uuid' }, ({ outboxId }) =>
  orm
    .select(columns)
    .from(mailEvents)
    .where(eq(mailEvents.outboxId, outboxId))
    .orderBy(desc(mailEvents.at), mailEvents.id),
)

export type MailEvent = Awaited<ReturnType<typeof ofMessage>>[number]

/** Gives what came back about a message, the newest first. */
export async function listMailEvents(db: Queryable, outboxId: string): Promise<MailEvent[]> {
  return ofMessage(db, { outboxId })
}

const ofPerson = read('list_mail_events_of_person', { personId: 'uuid' }, ({ personId }) =>
  orm
    .select(columns)
    .from(mailEvents)
    .where(and(eq(mailEvents.personId, personId), ne(mailEvents.kind, 'delivered')))
    .orderBy(desc(mailEvents.at), mailEvents.id),
)

/** Gives what went wrong with mail to a person, the newest first. */
export async function listMailEventsOf(db: Queryable, personId: string): Promise<MailEvent[]> {
  return ofPerson(db, { personId })
}
