import { and, asc, eq, gt, inArray, sql } from 'drizzle-orm'
import type { Queryable } from '#db/client.ts'
import { auditEvents } from '#db/schema/audit.ts'
import { disclosures } from '#db/schema/disclosures.ts'
import { files } from '#db/schema/files.ts'
import { leads } from '#db/schema/leads.ts'
import { packages } from '#db/schema/packages.ts'
import { people } from '#db/schema/people.ts'
import { requests } from '#db/schema/requests.ts'
import { staff } from '#db/schema/staff.ts'
import { tokens } from '#db/schema/tokens.ts'
import { orm } from '#db/statement/compile.ts'
import { read } from '#db/statement/read.ts'
import { nameOfMember } from '#lib/staff/name-of.ts'

export const packageColumns = {
  id: packages.id,
  personId: packages.personId,
  leadId: packages.leadId,
  kind: packages.kind,
  state: packages.state,
  parts: packages.parts,
  key: packages.key,
}

/** A copy that was in the making while staff refused its request is nobody's to fetch. */
const isGiven = sql`${requests.outcome} is distinct from 'refused'`

const byToken = read('find_package', { hash: 'bytea', now: 'timestamptz' }, ({ hash, now }) =>
  orm
    .select({ ...packageColumns, reference: requests.reference, language: people.language })
    .from(tokens)
    .innerJoin(packages, eq(packages.leadId, tokens.recordId))
    .innerJoin(requests, eq(requests.leadId, tokens.recordId))
    .innerJoin(people, eq(people.id, tokens.personId))
    .where(
      and(
        eq(tokens.hash, hash),
        inArray(tokens.use, ['open_package', 'open_request']),
        gt(tokens.expiresAt, now),
        gt(packages.expiresAt, now),
        eq(packages.personId, tokens.personId),
        isGiven,
      ),
    )
    .orderBy(sql`${packages.createdAt} desc`)
    .limit(1),
)

/** A copy as whoever holds its link finds it. */
export type PackageRow = Awaited<ReturnType<typeof byToken>>[number]

/** Gives the copy that a mailed link opens; null: it has ended, or is none. Looking discloses nothing (E4). */
export async function findPackage(db: Queryable, hash: Buffer, now: Date): Promise<PackageRow | null> {
  const [row] = await byToken(db, { hash, now })
  return row ?? null
}

const ofLead = read('find_package_of_lead', { leadId: 'uuid', now: 'timestamptz' }, ({ leadId, now }) =>
  orm
    .select({
      ...packageColumns,
      expiresAt: packages.expiresAt,
      rows: disclosures.rows,
      reference: requests.reference,
    })
    .from(packages)
    .innerJoin(disclosures, eq(disclosures.id, packages.id))
    .innerJoin(requests, eq(requests.leadId, packages.leadId))
    .where(and(eq(packages.leadId, leadId), gt(packages.expiresAt, now), isGiven))
    .orderBy(sql`${packages.createdAt} desc`)
    .limit(1),
)

/** Gives the newest copy that answers a request; null: none was made, or it has ended. */
export async function findPackageOfLead(db: Queryable, leadId: string, now: Date) {
  const [row] = await ofLead(db, { leadId, now })
  return row ?? null
}

const held = read('find_held_package', { id: 'uuid' }, ({ id }) =>
  orm.select({ id: packages.id }).from(packages).where(eq(packages.id, id)),
)

/** Whether a copy is there, in whatever state; not once its person was erased or its day is over. */
export async function isPackageHeld(db: Queryable, id: string): Promise<boolean> {
  return (await held(db, { id })).length > 0
}

const lookers = read('list_lookers', { personId: 'uuid' }, ({ personId }) =>
  orm
    .select({
      at: auditEvents.at,
      verb: auditEvents.verb,
      by: nameOfMember,
      role: staff.role,
      reference: leads.reference,
      file: files.name,
    })
    .from(auditEvents)
    .leftJoin(staff, eq(staff.id, auditEvents.actorId))
    .leftJoin(leads, and(eq(leads.id, auditEvents.objectId), eq(leads.personId, personId)))
    .leftJoin(
      files,
      and(eq(files.personId, personId), sql`${files.id}::text = ${auditEvents.facts}->>'file'`),
    )
    .where(
      and(
        eq(auditEvents.actorKind, 'staff'),
        inArray(auditEvents.verb, ['lead.viewed', 'person.viewed', 'file.opened']),
        sql`${auditEvents.objectId} in (select ${personId} union all
          select ${leads.id} from ${leads} where ${leads.personId} = ${personId})`,
      ),
    )
    .orderBy(asc(auditEvents.id)),
)

/** That somebody of staff looked at what is held of a person. `by` null: they have left. */
export type Look = Awaited<ReturnType<typeof lookers>>[number]

/** Gives who of staff looked at a person, at their enquiries and files, and when, as the log has it (P23). */
export async function listLooks(db: Queryable, personId: string): Promise<Look[]> {
  return lookers(db, { personId })
}
