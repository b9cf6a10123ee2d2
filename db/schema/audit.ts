import { sql } from 'drizzle-orm'
import { bigint, index, integer, jsonb, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { bytes, link, plain, table, transactionId } from '#db/classify.ts'

export type ActorKind = 'person' | 'staff' | 'api' | 'system'

/** Everything that the log tells of. What stands in the log keeps its verb for ever: none is renamed. */
export const auditVerbs = [
  'announcement.cancelled',
  'announcement.draft',
  'announcement.paused',
  'announcement.queued',
  'announcement.scheduled',
  'announcement.sending',
  'backup.made',
  'backup.restored',
  'certificate.confirmed',
  'change.banner_ended',
  'change.told',
  'client.added',
  'client.changed',
  'client.ended',
  'client.erased',
  'client.instructed',
  'client.lead_captured',
  'client.lead_moved',
  'client.lead_viewed',
  'client.told',
  'consent.given',
  'consent.receipt_copied',
  'consent.restored',
  'consent.withdrawn',
  'disclosure.approved',
  'disclosure.asked',
  'disclosure.handed_out',
  'disclosure.refused',
  'disclosure.told',
  'file.opened',
  'hold.lifted',
  'hold.placed',
  'house.handed_over',
  'incident.closed',
  'incident.noted',
  'incident.notified',
  'incident.opened',
  'incident.people_added',
  'incident.person_removed',
  'incident.reported',
  'key.added',
  'key.revoked',
  'lead.assigned',
  'lead.brought_back',
  'lead.captured',
  'lead.note_written',
  'lead.noted',
  'lead.paper_added',
  'lead.paper_removed',
  'lead.project_kept',
  'lead.replied',
  'lead.replied_to',
  'lead.stage_changed',
  'lead.tagged',
  'lead.task_added',
  'lead.task_done',
  'lead.task_reopened',
  'lead.viewed',
  'ledger.changed',
  'mail.bounced',
  'mail.kept',
  'mail.released',
  'mail.retry_allowed',
  'mail.sent',
  'people.exported',
  'export.fetched',
  'package.fetched',
  'people.shared',
  'person.copied',
  'person.corrected',
  'person.erased',
  'person.merged',
  'person.restricted',
  'person.restriction_lifted',
  'person.viewed',
  'preferences.narrowed',
  'preferences.widened',
  'report.handled',
  'correction.asked',
  'correction.decided',
  'request.agent_ended',
  'request.answered',
  'transfer.confirmed',
  'transfer.fetched',
  'request.appealed',
  'request.erasure_set',
  'request.extended',
  'request.proven',
  'retention.swept',
  'staff.added',
  'staff.factor_passed',
  'staff.factor_reset',
  'staff.factor_set',
  'staff.link_made',
  'staff.password_set',
  'staff.profile_changed',
  'staff.recovery_codes_made',
  'staff.removed',
  'staff.role_changed',
  'staff.signed_in',
  'staff.signed_out',
  'suppressions.import_undone',
  'suppressions.imported',
  'template.kept',
  'template.removed',
  'webhook.added',
  'webhook.removed',
] as const
export type AuditVerb = (typeof auditVerbs)[number]

/** Who did what: ids, verbs and field names, never values (S12). Append-only, also for the owner. */
export const auditEvents = table(
  'audit_events',
  { retention: 'proof', clock: 'stays', privilege: 'append-only' },
  {
    id: plain(bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(), { label: 'number' }),
    xid: plain(transactionId('xid').notNull().default(sql`pg_current_xact_id()`)),
    at: plain(timestamp('at', { withTimezone: true }).notNull()),
    /** The database role that wrote it, which no writer can state otherwise: a trigger sets it. Null: from before it did. */
    writtenBy: plain(text('written_by')),
    actorKind: plain(text('actor_kind').$type<ActorKind>().notNull(), { label: 'actor' }),
    actorId: link({ to: 'either', as: 'author', gone: 'stays' }, uuid('actor_id')),
    verb: plain(text('verb').$type<AuditVerb>().notNull()),
    objectId: link({ to: 'either', as: 'mentioned', gone: 'stays', label: 'object' }, uuid('object_id')),
    /** Names of fields, counts and ids that explain the event. */
    facts: plain(jsonb('facts').$type<Record<string, string | number | boolean | string[]>>().notNull()),
  },
  (t) => [
    index('audit_events_by_object').on(t.objectId),
    index('audit_events_by_time').on(sql`${t.id} desc`),
    index('audit_events_by_transaction').on(t.xid, t.id),
    index('audit_events_by_member').on(t.actorId, sql`${t.id} desc`).where(sql`${t.actorKind} = 'staff'`),
    index('audit_events_by_verb')
      .on(t.verb, sql`${t.id} desc`)
      .where(sql`${t.verb} not in ('lead.captured', 'mail.sent')`),
  ],
)

/** The chain: each event's digest over the one before it. Rows are added by the sealer and never touched again. */
export const auditSeals = table(
  'audit_seals',
  { retention: 'proof', clock: 'stays', privilege: 'append-only' },
  {
    position: plain(bigint('position', { mode: 'number' }).primaryKey()),
    eventId: plain(bigint('event_id', { mode: 'number' }).notNull().unique()),
    /** SHA-256 over the digest before it and the event as text. */
    digest: plain(bytes('digest').notNull()),
  },
)

/** How far the chain was sealed at a moment, signed by a key that is not in the database. */
export const auditHeads = table(
  'audit_heads',
  { retention: 'proof', clock: 'stays', privilege: 'append-only' },
  {
    position: plain(bigint('position', { mode: 'number' }).primaryKey()),
    digest: plain(bytes('digest').notNull()),
    /** Counts clusters: a restore into a new one begins the numbers of transactions anew. */
    era: plain(integer('era').notNull()),
    /** PostgreSQL's `system_identifier`. */
    cluster: plain(text('cluster').notNull()),
    /** Events up to this id were there when the era began, whatever their transaction. */
    floorId: plain(bigint('floor_id', { mode: 'number' }).notNull()),
    /** The last sealed event of the era, in the order of the chain. */
    lastXid: plain(transactionId('last_xid').notNull()),
    lastId: plain(bigint('last_id', { mode: 'number' }).notNull()),
    signature: plain(bytes('signature').notNull()),
    at: plain(timestamp('at', { withTimezone: true }).notNull()),
  },
)
