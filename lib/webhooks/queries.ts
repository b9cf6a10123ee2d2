import { asc, desc, eq, sql } from 'drizzle-orm'
import type { Queryable } from '#db/client.ts'
import { webhookDeliveries, webhooks } from '#db/schema/webhooks.ts'
import { orm } from '#db/statement/compile.ts'
import { read } from '#db/statement/read.ts'

const counted = (state: 'delivered' | 'waiting' | 'failed') =>
  sql<number>`count(${webhookDeliveries.id}) filter (where ${eq(webhookDeliveries.state, state)})::int`

const list = read('list_webhooks', {}, () =>
  orm
    .select({
      id: webhooks.id,
      url: webhooks.url,
      events: webhooks.events,
      enabled: webhooks.enabled,
      delivered: counted('delivered'),
      waiting: counted('waiting'),
      failed: counted('failed'),
    })
    .from(webhooks)
    .leftJoin(webhookDeliveries, eq(webhookDeliveries.webhookId, webhooks.id))
    .groupBy(webhooks.id)
    .orderBy(asc(webhooks.createdAt)),
)

export type WebhookLine = Awaited<ReturnType<typeof list>>[number]

/** Gives every address, with what became of what it was told in the last month. */
export async function listWebhooks(db: Queryable): Promise<WebhookLine[]> {
  return list(db, {})
}

const deliveries = read('list_webhook_deliveries', { webhookId: 'uuid' }, ({ webhookId }) =>
  orm
    .select({
      id: webhookDeliveries.id,
      event: webhookDeliveries.event,
      state: webhookDeliveries.state,
      attempts: webhookDeliveries.attempts,
      response: webhookDeliveries.response,
      createdAt: webhookDeliveries.createdAt,
    })
    .from(webhookDeliveries)
    .where(eq(webhookDeliveries.webhookId, webhookId))
    .orderBy(desc(webhookDeliveries.createdAt), asc(webhookDeliveries.id))
    .limit(50),
)

export type DeliveryLine = Awaited<ReturnType<typeof deliveries>>[number]

/** Gives the latest fifty things an address was told. */
export async function listDeliveries(db: Queryable, webhookId: string): Promise<DeliveryLine[]> {
  return deliveries(db, { webhookId })
}
