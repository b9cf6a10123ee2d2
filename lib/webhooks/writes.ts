import type { WebhookEvent } from '#db/schema/webhooks.ts'
import { statement } from '#lib/platform/statement.ts'

/** Begins with what happens from now on: the end of the chain as it is. */
export const insertWebhook = statement<{
  id: string
  url: string
  events: string
  secret: Buffer
  now: Date
}>(
  'insert_webhook',
  `insert into webhooks (id, url, events, secret, position, created_at)
  values (:id::uuid, :url::text, :events::jsonb, :secret::bytea,
    (select coalesce(max(position), 0) from audit_seals), :now::timestamptz)`,
)

export const deleteWebhook = statement<{ id: string }>(
  'delete_webhook',
  'delete from webhooks where id = :id::uuid returning id',
)

/**
 * Turns what the chain of the log gained into things to tell, once for each address: its place in the chain moves with
 * them. A lead that is held back, or was erased since, is not told of.
 */
export const queueDeliveries = statement<{ now: Date; limit: number }>(
  'queue_webhook_deliveries',
  `with turn as (
    select id, events, position from webhooks where enabled for update skip locked
  ), seen as (
    select turn.id as webhook_id, turn.events, s.position, e.id as event_id, e.verb, e.object_id, e.facts, e.at
    from turn cross join lateral (
      select position, event_id from audit_seals where position > turn.position order by position limit :limit::int
    ) s join audit_events e on e.id = s.event_id
  ), told as (
    insert into webhook_deliveries (id, webhook_id, event, payload, next_at, created_at)
    select gen_random_uuid(), seen.webhook_id, names.event,
      jsonb_strip_nulls(jsonb_build_object('type', names.event, 'timestamp', seen.at, 'data', jsonb_build_object(
        'event', seen.event_id, 'lead', l.id, 'reference', l.reference, 'form', l.form,
        'from', seen.facts->>'from', 'to', seen.facts->>'to',
        'person', coalesce(l.person_id, p.id), 'channel', seen.facts->>'channel'))),
      :now::timestamptz, :now::timestamptz
    from seen
    join (values ('lead.created', 'lead.captured'), ('lead.stage_changed', 'lead.stage_changed'),
      ('consent.given', 'consent.given'), ('consent.withdrawn', 'consent.withdrawn')) as names (event, verb)
      on names.verb = seen.verb and seen.events ? names.event
    left join leads l on seen.verb like 'lead.%' and l.id = seen.object_id
    left join people p on seen.verb like 'consent.%' and p.id = seen.object_id
    where (l.id is not null and l.held is null) or p.id is not null
  )
  update webhooks w set position = reached.position
  from (select webhook_id, max(position) as position from seen group by webhook_id) reached
  where w.id = reached.webhook_id
  returning w.id`,
)

export type DueDelivery = {
  readonly id: string
  readonly event: WebhookEvent
  readonly payload: Readonly<Record<string, unknown>>
  readonly attempts: number
  readonly url: string
  readonly webhookId: string
  readonly secret: Buffer
  readonly createdAt: Date
}

/** Takes what is due, and has it due again later: whoever takes it may die. */
export const takeDeliveries = statement<{ now: Date; again: Date; limit: number }>(
  'take_webhook_deliveries',
  `update webhook_deliveries d set attempts = d.attempts + 1, next_at = :again::timestamptz
  from webhooks w
  where w.id = d.webhook_id and w.enabled and d.id in (
    select id from webhook_deliveries where state = 'waiting' and next_at <= :now::timestamptz
    order by next_at limit :limit::int for update skip locked)
  returning d.id, d.event, d.payload, d.attempts, d.created_at as "createdAt", w.url, w.id as "webhookId", w.secret`,
)

export const settleDelivery = statement<{ id: string; state: string; said: string; next: Date }>(
  'settle_webhook_delivery',
  `update webhook_deliveries set state = :state::text, said = :said::text, next_at = :next::timestamptz
  where id = :id::uuid`,
)
