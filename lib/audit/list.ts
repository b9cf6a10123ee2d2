import { and, desc, eq, lt, type SQL, sql } from 'drizzle-orm'
import type { Queryable } from '#db/client.ts'
import { type AuditVerb, auditEvents } from '#db/schema/audit.ts'
import { staff } from '#db/schema/staff.ts'
import { orm } from '#db/statement/compile.ts'
import { read, readBuilt } from '#db/statement/read.ts'
import type { AuditFilter } from './filter.ts'

const pageSize = 100

const events = () =>
  orm
    .select({
      id: auditEvents.id,
      at: auditEvents.at,
      actorKind: auditEvents.actorKind,
      actorId: auditEvents.actorId,
      /** The member's address, where a member acted. */
      actorEmail: staff.email,
      verb: auditEvents.verb,
      objectId: auditEvents.objectId,
      facts: auditEvents.facts,
    })
    .from(auditEvents)
    .leftJoin(staff, and(eq(auditEvents.actorKind, sql`'staff'`), eq(staff.id, auditEvents.actorId)))

const ofObject = read('list_audit_events_of', { objectId: 'uuid' }, ({ objectId }) =>
  events().where(eq(auditEvents.objectId, objectId)).orderBy(desc(auditEvents.id)).limit(200),
)

export type AuditLine = Awaited<ReturnType<typeof ofObject>>[number]

/** Lists the latest two hundred events about one thing. */
export async function listEventsOf(db: Queryable, objectId: string): Promise<AuditLine[]> {
  return ofObject(db, { objectId })
}

/** Verbs of nearly every row: an index of the others finds those, and these the list itself does. */
const frequent: readonly AuditVerb[] = ['lead.captured', 'mail.sent']

/**
 * Lists events, the newest first, a hundred at a time; `older` is the id to go on before.
 * @param objects ids that they are about; null: about anything
 */
export async function listEvents(
  db: Queryable,
  { memberId, verb, before }: Omit<AuditFilter, 'q'>,
  objects: readonly string[] | null,
): Promise<{ rows: readonly AuditLine[]; older: number | null }> {
  const where: (SQL | undefined)[] = [
    before === null ? undefined : lt(auditEvents.id, before),
    objects ? sql`${auditEvents.objectId} = any (${sql.param(objects)}::uuid[])` : undefined,
    // The constant lets the planner take the index of what staff did.
    memberId ? and(sql`${auditEvents.actorKind} = 'staff'`, eq(auditEvents.actorId, memberId)) : undefined,
    verb ? eq(auditEvents.verb, verb) : undefined,
    verb && !frequent.includes(verb)
      ? sql`${auditEvents.verb} not in ('lead.captured', 'mail.sent')`
      : undefined,
  ]
  const rows = await readBuilt(
    db,
    events()
      .where(and(...where))
      .orderBy(desc(auditEvents.id))
      .limit(pageSize + 1),
  )
  const shown = rows.slice(0, pageSize)
  return { rows: shown, older: rows.length > pageSize ? (shown.at(-1)?.id ?? null) : null }
}
