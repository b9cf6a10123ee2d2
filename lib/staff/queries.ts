import { and, asc, eq, gt, isNull, or, type SQL, sql } from 'drizzle-orm'
import type { Queryable } from '#db/client.ts'
import { staff, staffSessions } from '#db/schema/staff.ts'
import { staffIdentities } from '#db/schema/staff-identities.ts'
import { orm } from '#db/statement/compile.ts'
import { read } from '#db/statement/read.ts'

/** A second factor is to be set up, still to be given in this session, or given. */
const factor: SQL<'unset' | 'due' | 'passed'> =
  sql`case when ${staffSessions.factorAt} is not null then 'passed'
  when ${staff.factorSince} is null then 'unset' else 'due' end`

const hasProvider = sql<boolean>`(${staff.passwordHash} is null and exists (select from ${staffIdentities}
  where ${staffIdentities.staffId} = ${staff.id}))`

const findSession = read(
  'find_staff_session',
  { sessionId: 'uuid', now: 'timestamptz' },
  ({ sessionId, now }) =>
    orm
      .select({
        sessionId: staffSessions.id,
        id: staff.id,
        email: staff.email,
        name: staff.name,
        language: staff.language,
        zone: staff.zone,
        role: staff.role,
        /** False between the first link and the choice of a password, or for who comes by a provider alone. */
        hasPassword: sql<boolean>`${staff.passwordHash} is not null`,
        /** Whether a provider knows them: who comes by it needs no password. */
        hasProvider,
        factor,
        /** Whether they have a second factor of ours. */
        hasFactor: sql<boolean>`${staff.factorSince} is not null`,
        seenAt: staffSessions.seenAt,
      })
      .from(staffSessions)
      .innerJoin(staff, eq(staff.id, staffSessions.staffId))
      .where(
        and(
          eq(staffSessions.id, sessionId),
          isNull(staffSessions.endedAt),
          gt(staffSessions.expiresAt, now),
          isNull(staff.disabledAt),
          or(
            sql`${staffSessions.factorAt} is not null`,
            isNull(staff.factorSince),
            sql`${staffSessions.createdAt} > ${now} - interval '15 minutes'`,
          ),
        ),
      ),
)

/** A member of staff who is signed in, as of this request. */
export type SignedIn = Awaited<ReturnType<typeof findSession>>[number]

/**
 * Finds who holds this session; null when it ended, ran out, or its member was removed (S1). One that still owes its second
 * factor runs out after a quarter of an hour.
 */
export async function findSignedIn(db: Queryable, sessionId: string, now: Date): Promise<SignedIn | null> {
  const [row] = await findSession(db, { sessionId, now })
  return row ?? null
}

const present = read('find_present_member', { id: 'uuid' }, ({ id }) =>
  orm
    .select({ id: staff.id })
    .from(staff)
    .where(and(eq(staff.id, id), isNull(staff.disabledAt))),
)

/** Whether this is a member of the team, who was not removed. */
export async function isMember(db: Queryable, id: string): Promise<boolean> {
  return (await present(db, { id })).length > 0
}

const columns = {
  id: staff.id,
  email: staff.email,
  name: staff.name,
  role: staff.role,
  signedInAt: staff.signedInAt,
  disabledAt: staff.disabledAt,
  /** Since when they have a second factor. */
  factorSince: staff.factorSince,
}

const list = read('list_staff', {}, () =>
  orm.select(columns).from(staff).orderBy(sql`${staff.disabledAt} nulls first`, asc(staff.email)),
)

export type Member = Awaited<ReturnType<typeof list>>[number]

/** Lists everybody who is or was a member; those who left come last. */
export async function listMembers(db: Queryable): Promise<Member[]> {
  return list(db, {})
}

const byEmail = read('find_staff_by_email', { email: 'text' }, ({ email }) =>
  orm.select(columns).from(staff).where(eq(staff.email, email)),
)

/** Finds a member by their address, those who left too; null where there is none. */
export async function findMember(db: Queryable, email: string): Promise<Member | null> {
  const [row] = await byEmail(db, { email })
  return row ?? null
}

const owners = read('find_owners', {}, () =>
  orm
    .select(columns)
    .from(staff)
    .where(and(eq(staff.role, 'owner'), isNull(staff.disabledAt)))
    .orderBy(asc(staff.createdAt), asc(staff.id)),
)

/** Lists the owners who are not removed, the oldest first. */
export async function listOwners(db: Queryable): Promise<Member[]> {
  return owners(db, {})
}
