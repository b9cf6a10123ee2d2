import type { Queryable } from '#db/client.ts'
import type { ActorKind, AuditVerb } from '#db/schema/audit.ts'
import { statement } from '#lib/platform/statement.ts'
import type { AuditFilter } from './filter.ts'

export type AuditLine = {
  readonly id: number
  readonly at: Date
  readonly actorKind: ActorKind
  readonly actorId: string | null
  /** The member's address, where a member acted. */
  readonly actorEmail: string | null
  readonly verb: AuditVerb
  readonly objectId: string | null
  readonly facts: Readonly<Record<string, string | number | boolean | string[]>>
}

const pageSize = 100

const columns = `e.id, e.at, e.actor_kind as "actorKind", e.actor_id as "actorId", m.email as "actorEmail", e.verb,
  e.object_id as "objectId", e.facts`

/** Verbs of nearly every row: an index of the others finds those, and these the list itself does. */
const frequent = ['lead.captured', 'mail.sent']

/**
 * Events, the newest first, a hundred at a time; `older` is the id to go on before.
 * @param objects ids that they are about; null: about anything
 */
export async function listEvents(
  db: Queryable,
  { memberId, verb, before }: Omit<AuditFilter, 'q'>,
  objects: readonly string[] | null,
): Promise<{ rows: readonly AuditLine[]; older: number | null }> {
  const values: unknown[] = []
  const put = (value: unknown) => `$${values.push(value)}`
  const where = ['true']
  if (before !== null) where.push(`e.id < ${put(before)}::bigint`)
  if (objects) where.push(`e.object_id = any (${put(objects)}::uuid[])`)
  if (memberId) where.push(`e.actor_kind = 'staff' and e.actor_id = ${put(memberId)}::uuid`)
  if (verb) where.push(`e.verb = ${put(verb)}::text`)
  if (verb && !frequent.includes(verb)) where.push(`e.verb not in ('lead.captured', 'mail.sent')`)
  const rows = await db.query<AuditLine>({
    text: `select ${columns} from audit_events e left join staff m on e.actor_kind = 'staff' and m.id = e.actor_id
      where ${where.join(' and ')} order by e.id desc limit ${pageSize + 1}`,
    values,
  })
  const shown = rows.slice(0, pageSize)
  return { rows: shown, older: rows.length > pageSize ? (shown.at(-1)?.id ?? null) : null }
}

const ofObject = statement<{ object_id: string }>(
  'list_audit_events_of',
  `select ${columns} from audit_events e left join staff m on e.actor_kind = 'staff' and m.id = e.actor_id
  where e.object_id = :object_id::uuid order by e.id desc limit 200`,
)

/** The latest two hundred events about one thing. */
export async function listEventsOf(db: Queryable, objectId: string): Promise<AuditLine[]> {
  return db.query<AuditLine>(ofObject({ object_id: objectId }))
}
