import { and, eq } from 'drizzle-orm'
import type { Queryable } from '#db/client.ts'
import { staff } from '#db/schema/staff.ts'
import { staffIdentities } from '#db/schema/staff-identities.ts'
import { orm } from '#db/statement/compile.ts'
import { read } from '#db/statement/read.ts'

const member = { id: staff.id, email: staff.email, disabledAt: staff.disabledAt }

const byIdentity = read(
  'find_staff_by_identity',
  { issuer: 'text', subject: 'text' },
  ({ issuer, subject }) =>
    orm
      .select(member)
      .from(staffIdentities)
      .innerJoin(staff, eq(staff.id, staffIdentities.staffId))
      .where(and(eq(staffIdentities.issuer, issuer), eq(staffIdentities.subject, subject))),
)

export type Identified = Awaited<ReturnType<typeof byIdentity>>[number]

/** Finds whom a provider means by a subject, those who were removed too. */
export async function findIdentified(
  db: Queryable,
  issuer: string,
  subject: string,
): Promise<Identified | null> {
  const [row] = await byIdentity(db, { issuer, subject })
  return row ?? null
}

const byAddress = read('find_staff_to_identify', { issuer: 'text', email: 'text' }, ({ issuer, email }) =>
  orm
    .select({ ...member, subject: staffIdentities.subject })
    .from(staff)
    .leftJoin(staffIdentities, and(eq(staffIdentities.staffId, staff.id), eq(staffIdentities.issuer, issuer)))
    .where(eq(staff.email, email)),
)

/** A member by address, with what this provider knows them by already; null: nothing. */
export type Addressed = Awaited<ReturnType<typeof byAddress>>[number]

export async function findAddressed(db: Queryable, issuer: string, email: string): Promise<Addressed | null> {
  const [row] = await byAddress(db, { issuer, email })
  return row ?? null
}

const ofMember = read('list_staff_identities', { staffId: 'uuid' }, ({ staffId }) =>
  orm
    .select({ issuer: staffIdentities.issuer, createdAt: staffIdentities.createdAt })
    .from(staffIdentities)
    .where(eq(staffIdentities.staffId, staffId)),
)

/** Lists the providers that know a member. */
export async function listIdentities(
  db: Queryable,
  staffId: string,
): Promise<{ issuer: string; createdAt: Date }[]> {
  return ofMember(db, { staffId })
}
