import type { Queryable } from '../../../db/client.ts'
import type { ActorKind } from '../../../db/schema/audit.ts'
import { statement } from '../../platform/statement.ts'

export type AuditLine = {
  readonly id: number
  readonly at: Date
  readonly actorKind: ActorKind
  readonly actorId: string | null
  /** The member's address, where a member acted. */
  readonly actorEmail: string | null
  readonly verb: string
  readonly objectId: string | null
  readonly facts: Readonly<Record<string, string | number | boolean | string[]>>
}

const pageSize = 100

const columns = `e.id, e.at, e.actor_kind as "actorKind", e.actor_id as "actorId", m.email as "actorEmail", e.verb,
  e.object_id as "objectId", e.facts`

const list = statement<{ before: number | null }>(
  'list_audit_events',
  `select ${columns} from audit_events e left join staff m on e.actor_kind = 'staff' and m.id = e.actor_id
  where :before::bigint is null or e.id < :before::bigint
  order by e.id desc limit ${pageSize + 1}`,
)

/** Events, the newest first, a hundred at a time; `older` is the id to go on before. */
export async function listEvents(
  db: Queryable,
  before: number | null,
): Promise<{ rows: readonly AuditLine[]; older: number | null }> {
  const rows = await db.query<AuditLine>(list({ before }))
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
