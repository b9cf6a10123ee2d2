import { eq, sql } from 'drizzle-orm'
import type { Queryable } from '#db/client.ts'
import { outbox, type RenderedMail } from '#db/schema/outbox.ts'
import { people } from '#db/schema/people.ts'
import { orm } from '#db/statement/compile.ts'
import { read } from '#db/statement/read.ts'
import { lastDelivery } from '#lib/doors/send/outbox/last-delivery.ts'
import { type Keyring, openMail } from '#lib/keyring.ts'
import { recipientOf } from './recipient-of.ts'

const find = read('read_outbox_message', { id: 'uuid' }, ({ id }) =>
  orm
    .select({
      id: outbox.id,
      kind: outbox.kind,
      stream: outbox.stream,
      state: outbox.state,
      reason: outbox.reason,
      personId: outbox.personId,
      leadId: outbox.leadId,
      attempts: outbox.attempts,
      nextAt: outbox.nextAt,
      createdAt: outbox.createdAt,
      transport: lastDelivery.transport,
      messageId: lastDelivery.messageId,
      sentAt: lastDelivery.at,
      deliveryId: lastDelivery.id,
      sealedMail: lastDelivery.sealedMail,
      to: recipientOf,
    })
    .from(outbox)
    .leftJoin(people, eq(people.id, outbox.personId))
    .leftJoinLateral(lastDelivery, sql`true`)
    .where(eq(outbox.id, id)),
)

type Row = Awaited<ReturnType<typeof find>>[number]

/** A message with what became of it. */
export type OutboxMessage = Omit<Row, 'deliveryId' | 'sealedMail'> & {
  /** Stands here only where no mail server carries it. */
  readonly mail: RenderedMail | null
}

export async function readMessage(
  { db, ring }: { readonly db: Queryable; readonly ring: Keyring },
  id: string,
): Promise<OutboxMessage | null> {
  const [row] = await find(db, { id })
  if (!row) return null
  const { deliveryId, sealedMail, ...message } = row
  return { ...message, mail: deliveryId && sealedMail ? openMail(ring, deliveryId, sealedMail) : null }
}
