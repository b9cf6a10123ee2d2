import { eq, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { auditEvents, auditSeals } from '#db/schema/audit.ts'
import { leads } from '#db/schema/leads.ts'
import { people } from '#db/schema/people.ts'
import { webhookDeliveries, webhookEvents, webhooks } from '#db/schema/webhooks.ts'
import { assign } from '#db/statement/assign.ts'
import { change, changeSql } from '#db/statement/change.ts'
import { orm } from '#db/statement/compile.ts'
import { insertFrom } from '#db/statement/insert-from.ts'
import { kindOf } from '#db/statement/kind-of.ts'
import { literals } from '#db/statement/literals.ts'

/** Begins with what happens from now on: the end of the chain as it is. */
export const insertWebhook = change(
  'operation',
  'insert_webhook',
  { id: 'uuid', url: 'text', events: 'jsonb', secret: 'bytea', now: 'timestamptz' },
  ({ now, events, ...webhook }) =>
    orm.insert(webhooks).values({
      ...webhook,
      events: sql`${events}`,
      position: sql`(select coalesce(max(${auditSeals.position}), 0) from ${auditSeals})`,
      createdAt: now,
    }),
)

export const deleteWebhook = change('operation', 'delete_webhook', { id: 'uuid' }, ({ id }) =>
  orm.delete(webhooks).where(eq(webhooks.id, id)).returning({ id: webhooks.id }),
)

/** Which verb of the log is told as which event. */
const toldAs = sql.join(
  Object.entries(webhookEvents).flatMap(([event, verbs]) =>
    verbs.map((verb) => sql`(${literals([event])}, ${literals([verb])})`),
  ),
  sql`, `,
)
const release = literals([webhookEvents['lead.created'][1]])
const later = alias(auditEvents, 'later')

/**
 * Turns what the chain of the log gained into things to tell, once for each address: its place in the chain moves with
 * them. A lead in quarantine, or one that was erased since, is not told of; one that was released is created by its last
 * release, and not by what was captured before.
 */
export const queueDeliveries = changeSql(
  'operation',
  'queue_webhook_deliveries',
  { now: 'timestamptz', limit: 'int' },
  { id: 'uuid' },
  ({ now, limit }) => sql`
  with turn as (
    select ${webhooks.id} as id, ${webhooks.events} as events, ${webhooks.position} as position
    from ${webhooks} where ${webhooks.enabled} for update skip locked
  ), seen as (
    select turn.id as webhook, turn.events, s.position, ${auditEvents.id} as event, ${auditEvents.verb} as verb,
      ${auditEvents.objectId} as object, ${auditEvents.facts} as facts, ${auditEvents.at} as at
    from turn cross join lateral (
      select ${auditSeals.position} as position, ${auditSeals.eventId} as event from ${auditSeals}
      where ${auditSeals.position} > turn.position order by ${auditSeals.position} limit ${limit}
    ) s join ${auditEvents} on ${auditEvents.id} = s.event
  ), told as (
    ${insertFrom(
      webhookDeliveries,
      {
        id: sql`gen_random_uuid()`,
        webhookId: sql`seen.webhook`,
        event: sql`told_as.event`,
        payload: sql`jsonb_strip_nulls(jsonb_build_object('type', told_as.event, 'timestamp', seen.at,
          'data', jsonb_build_object('event', seen.event, 'lead', ${leads.id}, 'reference', ${leads.reference},
            'form', ${leads.form}, 'from', seen.facts->>'from', 'to', seen.facts->>'to',
            'person', coalesce(${leads.personId}, ${people.id}), 'channel', seen.facts->>'channel')))`,
        nextAt: now,
        createdAt: now,
      },
      sql`from seen
    join (values ${toldAs}) as told_as (event, verb) on told_as.verb = seen.verb and seen.events ? told_as.event
    left join ${leads} on seen.verb like 'lead.%' and ${leads.id} = seen.object
    left join ${people} on seen.verb like 'consent.%' and ${people.id} = seen.object
    where (${leads.id} is not null and ${leads.quarantine} is null and not (told_as.event = 'lead.created'
        and exists (select from ${auditEvents} ${later} where ${later.objectId} = seen.object
          and ${later.verb} = ${release} and ${later.id} > seen.event)))
      or ${people.id} is not null`,
    )}
  )
  update ${webhooks} set ${assign(webhooks, { position: sql`reached.position` })}
  from (select webhook, max(position) as position from seen group by webhook) reached
  where ${webhooks.id} = reached.webhook
  returning ${webhooks.id}`,
)

const due = alias(webhookDeliveries, 'due')
const taken = {
  id: webhookDeliveries.id,
  payload: webhookDeliveries.payload,
  attempts: webhookDeliveries.attempts,
  url: webhooks.url,
  webhookId: webhooks.id,
  secret: webhooks.secret,
} as const

/** Takes what is due, and has it due again later: whoever takes it may die. */
export const takeDeliveries = changeSql(
  'operation',
  'take_webhook_deliveries',
  { now: 'timestamptz', again: 'timestamptz', limit: 'int' },
  {
    id: kindOf(taken.id),
    payload: kindOf(taken.payload),
    attempts: kindOf(taken.attempts),
    url: kindOf(taken.url),
    webhookId: kindOf(taken.webhookId),
    secret: kindOf(taken.secret),
  },
  ({ now, again, limit }) => sql`
  update ${webhookDeliveries} set ${assign(webhookDeliveries, {
    attempts: sql`${webhookDeliveries.attempts} + 1`,
    nextAt: again,
  })}
  from ${webhooks}
  where ${webhooks.id} = ${webhookDeliveries.webhookId} and ${webhooks.enabled} and ${webhookDeliveries.id} in (
    select ${due.id} from ${webhookDeliveries} ${due} where ${due.state} = 'waiting' and ${due.nextAt} <= ${now}
    order by ${due.nextAt} limit ${limit} for update skip locked)
  returning ${sql.join(Object.values(taken), sql`, `)}`,
)

/** Enters what the other end answered. */
export const recordResponse = change(
  'operation',
  'settle_webhook_delivery',
  { id: 'uuid', state: 'text', response: 'text', next: 'timestamptz' },
  ({ id, state, response, next }) =>
    orm
      .update(webhookDeliveries)
      .set({ state: sql`${state}`, response, nextAt: next })
      .where(eq(webhookDeliveries.id, id)),
)
