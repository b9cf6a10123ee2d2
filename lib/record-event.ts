import { sql } from 'drizzle-orm'
import type { Queryable } from '#db/client.ts'
import { type ActorKind, type AuditVerb, auditEvents } from '#db/schema/audit.ts'
import { changeSql, operate } from '#db/statement/change.ts'
import { insertFrom } from '#db/statement/insert-from.ts'

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

const insert = changeSql(
  'operation',
  'insert_audit_event',
  { at: 'timestamptz', actorKind: 'text', actorId: 'uuid?', verb: 'text', objectId: 'uuid?', facts: 'jsonb' },
  {},
  (event) => insertFrom(auditEvents, event, sql``),
)

/** Enters an event in the log; give the transaction that does the deed. */
export async function recordEvent(tx: Queryable, event: AuditEvent): Promise<void> {
  const { at, actor, verb, objectId, facts = {} } = event
  await operate(tx, insert({ at, actorKind: actor.kind, actorId: actor.id, verb, objectId, facts }))
}

const insertMany = changeSql('operation', 'insert_audit_events', { events: 'jsonb' }, {}, ({ events }) =>
  insertFrom(
    auditEvents,
    {
      at: sql`event.at`,
      actorKind: sql`event.actor_kind`,
      actorId: sql`event.actor_id`,
      verb: sql`event.verb`,
      objectId: sql`event.object_id`,
      facts: sql`event.facts`,
    },
    sql`from jsonb_to_recordset(${events})
      as event (at timestamptz, actor_kind text, actor_id uuid, verb text, object_id uuid, facts jsonb)`,
  ),
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
  await operate(tx, insertMany({ events: rows }))
}
