import type { Queryable } from '#db/client.ts'
import type { ActorKind, AuditVerb } from '#db/schema/audit.ts'
import { statement } from './platform/statement.ts'

/** Who acts: a person through their own link or form, a member of staff, a caller with a key, or the program itself. */
export type Actor = { readonly kind: ActorKind; readonly id: string | null }

export const system: Actor = { kind: 'system', id: null }

export type AuditEvent = {
  readonly at: Date
  readonly actor: Actor
  readonly verb: AuditVerb
  readonly objectId: string | null
  /** Field names, counts and ids; never a value (S12). */
  readonly facts?: Record<string, string | number | boolean | string[]>
}

const insert = statement<{
  at: Date
  actor_kind: string
  actor_id: string | null
  verb: string
  object_id: string | null
  facts: string
}>(
  'insert_audit_event',
  `insert into audit_events (at, actor_kind, actor_id, verb, object_id, facts)
  values (:at::timestamptz, :actor_kind::text, :actor_id::uuid, :verb::text, :object_id::uuid, :facts::jsonb)`,
)

/** Enters an event in the log; give the transaction that does the deed. */
export async function recordEvent(tx: Queryable, event: AuditEvent): Promise<void> {
  await tx.query(
    insert({
      at: event.at,
      actor_kind: event.actor.kind,
      actor_id: event.actor.id,
      verb: event.verb,
      object_id: event.objectId,
      facts: JSON.stringify(event.facts ?? {}),
    }),
  )
}

const insertMany = statement<{ events: string }>(
  'insert_audit_events',
  `insert into audit_events (at, actor_kind, actor_id, verb, object_id, facts)
  select at, actor_kind, actor_id, verb, object_id, facts from jsonb_to_recordset(:events::jsonb)
    as event (at timestamptz, actor_kind text, actor_id uuid, verb text, object_id uuid, facts jsonb)`,
)

/** As `recordEvent`, of several at once. */
export async function recordEvents(tx: Queryable, events: readonly AuditEvent[]): Promise<void> {
  if (events.length === 0) return
  const rows = events.map(({ at, actor, verb, objectId, facts = {} }) => ({
    at,
    actor_kind: actor.kind,
    actor_id: actor.id,
    verb,
    object_id: objectId,
    facts,
  }))
  await tx.query(insertMany({ events: JSON.stringify(rows) }))
}
