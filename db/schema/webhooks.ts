import { sql } from 'drizzle-orm'
import { bigint, boolean, index, integer, jsonb, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { bytes, plain, secret, table } from '#db/classify.ts'
import type { AuditVerb } from './audit.ts'

/**
 * What other programs of the agency may be told, each from some verbs of the log. A lead in quarantine is created, for
 * them, when it is released.
 */
export const webhookEvents = {
  'lead.created': ['lead.captured', 'lead.brought_back'],
  'lead.stage_changed': ['lead.stage_changed'],
  'consent.given': ['consent.given'],
  'consent.withdrawn': ['consent.withdrawn'],
} as const satisfies Record<string, readonly AuditVerb[]>
export type WebhookEvent = keyof typeof webhookEvents

/** An address of another program that is told what happens: ids, form and stage, and no word about a person. */
export const webhooks = table(
  'webhooks',
  { retention: 'operation', clock: 'stays', privilege: 'full' },
  {
    id: plain(uuid('id').primaryKey()),
    url: plain(text('url').notNull()),
    events: plain(jsonb('events').$type<WebhookEvent[]>().notNull()),
    /** Sealed under the message keyring. */
    secret: secret(bytes('secret').notNull()),
    /** How far along the chain of the log it has been told. */
    position: plain(bigint('position', { mode: 'number' }).notNull()),
    enabled: plain(boolean('enabled').notNull().default(true)),
    createdAt: plain(timestamp('created_at', { withTimezone: true }).notNull()),
  },
)

export type WebhookState = 'waiting' | 'delivered' | 'failed'

/** One thing that one address is told, with what became of it. */
export const webhookDeliveries = table(
  'webhook_deliveries',
  { retention: 'delivery', clock: { from: 'createdAt' }, privilege: 'full' },
  {
    id: plain(uuid('id').primaryKey()),
    webhookId: plain(
      uuid('webhook_id')
        .notNull()
        .references(() => webhooks.id, { onDelete: 'cascade' }),
    ),
    event: plain(text('event').$type<WebhookEvent>().notNull()),
    /** What is told, as it goes out. */
    payload: plain(jsonb('payload').$type<Record<string, unknown>>().notNull()),
    state: plain(text('state').$type<WebhookState>().notNull().default('waiting')),
    attempts: plain(integer('attempts').notNull().default(0)),
    nextAt: plain(timestamp('next_at', { withTimezone: true }).notNull()),
    /** Status of the last response, or why there was none. */
    response: plain(text('said')),
    createdAt: plain(timestamp('created_at', { withTimezone: true }).notNull()),
  },
  (t) => [
    index('webhook_deliveries_due').on(t.nextAt).where(sql`${t.state} = 'waiting'`),
    index('webhook_deliveries_by_webhook').on(t.webhookId, sql`${t.createdAt} desc`),
  ],
)
