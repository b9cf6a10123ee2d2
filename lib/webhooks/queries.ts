import type { Queryable } from '#db/client.ts'
import type { WebhookEvent, WebhookState } from '#db/schema/webhooks.ts'
import { statement } from '#lib/platform/statement.ts'

export type WebhookLine = {
  readonly id: string
  readonly url: string
  readonly events: readonly WebhookEvent[]
  readonly enabled: boolean
  readonly delivered: number
  readonly waiting: number
  readonly failed: number
}

const list = statement(
  'list_webhooks',
  `select w.id, w.url, w.events, w.enabled,
    count(d.id) filter (where d.state = 'delivered')::int as delivered,
    count(d.id) filter (where d.state = 'waiting')::int as waiting,
    count(d.id) filter (where d.state = 'failed')::int as failed
  from webhooks w left join webhook_deliveries d on d.webhook_id = w.id group by w.id order by w.created_at`,
)

/** Every address, with what became of what it was told in the last month. */
export async function listWebhooks(db: Queryable): Promise<WebhookLine[]> {
  return db.query<WebhookLine>(list({}))
}

export type DeliveryLine = {
  readonly id: string
  readonly event: WebhookEvent
  readonly state: WebhookState
  readonly attempts: number
  readonly said: string | null
  readonly createdAt: Date
}

const deliveries = statement<{ webhook_id: string }>(
  'list_webhook_deliveries',
  `select id, event, state, attempts, said, created_at as "createdAt" from webhook_deliveries
  where webhook_id = :webhook_id::uuid order by created_at desc, id limit 50`,
)

/** The latest fifty things an address was told. */
export async function listDeliveries(db: Queryable, webhookId: string): Promise<DeliveryLine[]> {
  return db.query<DeliveryLine>(deliveries({ webhook_id: webhookId }))
}
