import { sql } from 'drizzle-orm'
import { bigint, index, jsonb, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { plain, table, transactionId } from '../classify.ts'

export type ActorKind = 'person' | 'staff' | 'api' | 'system'

/** Who did what: ids, verbs and field names, never values (S12). Append-only, also for the owner. */
export const auditEvents = table(
  'audit_events',
  { subject: 'nobody', retention: 'proof' },
  {
    id: plain(bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity()),
    xid: plain(transactionId('xid').notNull().default(sql`pg_current_xact_id()`)),
    at: plain(timestamp('at', { withTimezone: true }).notNull()),
    actorKind: plain(text('actor_kind').$type<ActorKind>().notNull()),
    actorId: plain(uuid('actor_id')),
    /** For example `lead.captured`, `consent.withdrawn`, `people.exported`. */
    verb: plain(text('verb').notNull()),
    objectId: plain(uuid('object_id')),
    /** Names of fields, counts and ids that explain the event. */
    facts: plain(jsonb('facts').$type<Record<string, string | number | boolean | string[]>>().notNull()),
  },
  (t) => [
    index('audit_events_by_object').on(t.objectId),
    index('audit_events_by_time').on(sql`${t.id} desc`),
  ],
)
