import type { Queryable } from '#db/client.ts'
import { isId } from '#lib/platform/page-key.ts'
import { statement } from '#lib/platform/statement.ts'
import { normaliseEmail } from '#policy/addresses.ts'

/** What the log is narrowed to, as its address says. */
export type AuditFilter = {
  /** A person's address or a lead's reference. */
  readonly q: string | null
  readonly memberId: string | null
  /** For example `lead.viewed`. */
  readonly verb: string | null
  /** Events with a lower number; null: from the newest on. */
  readonly before: number | null
}

type Parameters = Readonly<Record<string, string | string[] | undefined>>

/** Reads the filter from an address. What makes no sense is left out. */
export function readAuditFilter(parameters: Parameters): AuditFilter {
  const one = (name: string) => {
    const value = parameters[name]
    return typeof value === 'string' ? value.toWellFormed().replaceAll('\0', '').trim() : ''
  }
  return {
    q: one('q').slice(0, 320) || null,
    memberId: isId(one('who')) ? one('who') : null,
    verb: /^[a-z]+\.[a-z_]{1,40}$/.test(one('what')) ? one('what') : null,
    before: /^\d{1,15}$/.test(one('after')) ? Number(one('after')) : null,
  }
}

/** The filter as its address says it, without the page. */
export function auditQuery({ q, memberId, verb }: AuditFilter): Record<string, string> {
  return { ...(q && { q }), ...(memberId && { who: memberId }), ...(verb && { what: verb }) }
}

const objects = statement<{ email: string | null; reference: string }>(
  'find_audit_objects',
  `with person as (
    select id from people where email = :email::text
    union select person_id from leads where reference = :reference::text
  )
  select id from person union select l.id from leads l join person on person.id = l.person_id limit 200`,
)

/** Ids of the person of an address or reference, and of their leads; none where nobody is held. */
export async function findObjects(db: Queryable, q: string): Promise<string[]> {
  const rows = await db.query<{ id: string }>(
    objects({ email: normaliseEmail(q), reference: q.toUpperCase() }),
  )
  return rows.map(({ id }) => id)
}
