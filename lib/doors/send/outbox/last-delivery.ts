import { desc, eq } from 'drizzle-orm'
import { deliveries, outbox } from '#db/schema/outbox.ts'
import { orm } from '#db/statement/compile.ts'

/** What was handed over last of a message: to join laterally to the `outbox`. */
export const lastDelivery = orm
  .select({
    id: deliveries.id,
    transport: deliveries.transport,
    recipient: deliveries.recipient,
    messageId: deliveries.messageId,
    sealedMail: deliveries.sealedMail,
    at: deliveries.at,
  })
  .from(deliveries)
  .where(eq(deliveries.outboxId, outbox.id))
  .orderBy(desc(deliveries.at))
  .limit(1)
  .as('d')
