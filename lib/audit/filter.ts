import { sql } from 'drizzle-orm'
import type { Queryable } from '#db/client.ts'
import { type AuditVerb, auditVerbs } from '#db/schema/audit.ts'
import { leads } from '#db/schema/leads.ts'
import { people } from '#db/schema/people.ts'
import { readSql } from '#db/statement/read.ts'
import { isId } from '#lib/platform/page-key.ts'
import { normaliseEmail } from '#policy/addresses.ts'

/** What the log is narrowed to, as its address says. */
export type AuditFilter = {
  /** A person's address or a lead's reference. */
  readonly q: string | null
  readonly memberId: string | null
  readonly verb: AuditVerb | null
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
    verb: auditVerbs.find((verb) => verb === one('what')) ?? null,
    before: /^\d{1,15}$/.test(one('after')) ? Number(one('after')) : null,
  }
}

/** The filter as its address says it, without the page. */
export function auditQuery({ q, memberId, verb }: AuditFilter): Record<string, string> {
  return { ...(q && { q }), ...(memberId && { who: memberId }), ...(verb && { what: verb }) }
}

const objects = readSql(
  'find_audit_objects',
  { email: 'text?', reference: 'text' },
  { id: 'uuid' },
  ({ email, reference }) => sql`with person as (
    select ${people.id} as id from ${people} where ${people.email} = ${email}
    union select ${leads.personId} from ${leads} where ${leads.reference} = ${reference}
  )
  select id from person union
  select ${leads.id} from ${leads} join person on person.id = ${leads.personId} limit 200`,
)

/** Ids of the person of an address or reference, and of their leads; none where nobody is held. */
export async function findObjects(db: Queryable, q: string): Promise<string[]> {
  const rows = await objects(db, { email: normaliseEmail(q), reference: q.toUpperCase() })
  return rows.map(({ id }) => id)
}
