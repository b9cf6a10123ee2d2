import { and, asc, eq, gt, isNull, sql } from 'drizzle-orm'
import type { Queryable } from '#db/client.ts'
import { recoveryCodes, signInLinks, staff, staffSessions } from '#db/schema/staff.ts'
import { orm } from '#db/statement/compile.ts'
import { read } from '#db/statement/read.ts'

const linkHolder = read('find_sign_in_link', { hash: 'bytea', now: 'timestamptz' }, ({ hash, now }) =>
  orm
    .select({ email: staff.email })
    .from(signInLinks)
    .innerJoin(staff, eq(staff.id, signInLinks.staffId))
    .where(
      and(
        eq(signInLinks.hash, hash),
        isNull(signInLinks.usedAt),
        gt(signInLinks.expiresAt, now),
        isNull(staff.disabledAt),
      ),
    ),
)

/** Finds whose link this is, while it can be used. Reading it uses nothing. */
export async function findLinkHolder(db: Queryable, hash: Buffer, now: Date): Promise<string | null> {
  const [row] = await linkHolder(db, { hash, now })
  return row?.email ?? null
}

const credentials = read('find_staff_credentials', { id: 'uuid', since: 'timestamptz' }, ({ id, since }) =>
  orm
    .select({
      email: staff.email,
      hash: staff.passwordHash,
      cameByLink: sql<boolean>`exists (select from ${signInLinks} used
        where used.${sql.identifier(signInLinks.staffId.name)} = ${id}
          and used.${sql.identifier(signInLinks.usedAt.name)} > ${since})`,
    })
    .from(staff)
    .where(and(eq(staff.id, id), isNull(staff.disabledAt))),
)

export type Credentials = Awaited<ReturnType<typeof credentials>>[number]

/** Finds a member's password hash, and whether one of their links was used since then. */
export async function findCredentials(db: Queryable, id: string, since: Date): Promise<Credentials | null> {
  const [row] = await credentials(db, { id, since })
  return row ?? null
}

const openSessions = read('list_open_sessions', { staffId: 'uuid', now: 'timestamptz' }, ({ staffId, now }) =>
  orm
    .select({
      id: staffSessions.id,
      /** Browser and system in words; null where it told neither. */
      device: staffSessions.device,
      createdAt: staffSessions.createdAt,
      /** To within five minutes. */
      seenAt: staffSessions.seenAt,
    })
    .from(staffSessions)
    .where(
      and(
        eq(staffSessions.staffId, staffId),
        isNull(staffSessions.endedAt),
        gt(staffSessions.expiresAt, now),
      ),
    )
    .orderBy(sql`${staffSessions.seenAt} desc nulls last`, asc(staffSessions.id)),
)

export type OpenSession = Awaited<ReturnType<typeof openSessions>>[number]

/** Lists where a member is signed in, the latest used first. */
export async function listOpenSessions(db: Queryable, staffId: string, now: Date): Promise<OpenSession[]> {
  return openSessions(db, { staffId, now })
}

const codesLeft = read('count_recovery_codes', { staffId: 'uuid' }, ({ staffId }) =>
  orm
    .select({ count: sql<number>`count(*)::int` })
    .from(recoveryCodes)
    .where(and(eq(recoveryCodes.staffId, staffId), isNull(recoveryCodes.usedAt))),
)

/** Counts the codes that are left for the day the second factor is lost. */
export async function countRecoveryCodes(db: Queryable, staffId: string): Promise<number> {
  const [row] = await codesLeft(db, { staffId })
  return row?.count ?? 0
}
