import type { SQL } from 'drizzle-orm'
import { and, eq, isNull, sql } from 'drizzle-orm'
import { type Role, signInLinks, staff, staffSessions } from '#db/schema/staff.ts'
import { change, changeSql } from '#db/statement/change.ts'
import { orm } from '#db/statement/compile.ts'

/** Makes a member, or gives one who is there this role and lets them in again. */
export const putMember = change(
  'operation',
  'put_staff',
  { id: 'uuid', email: 'text', role: 'text', now: 'timestamptz' },
  ({ id, email, role, now }) =>
    orm
      .insert(staff)
      .values({ id, email, role: role as SQL<Role>, createdAt: now })
      .onConflictDoUpdate({ target: staff.email, set: { role: sql`excluded.role`, disabledAt: null } })
      .returning({ id: staff.id }),
)

/** Keeps two changes of the team from passing each other, so that the last owner stays. */
export const lockTeam = changeSql(
  'operation',
  'lock_staff',
  {},
  {},
  () => sql`lock table ${staff} in share row exclusive mode`,
)

export const disableMember = change(
  'operation',
  'disable_staff',
  { id: 'uuid', now: 'timestamptz' },
  ({ id, now }) => orm.update(staff).set({ disabledAt: now, passwordHash: null }).where(eq(staff.id, id)),
)

/** Ends every session of a member, but the one that is named. */
export const endSessionsOf = change(
  'operation',
  'end_staff_sessions',
  { staffId: 'uuid', now: 'timestamptz', but: 'uuid?' },
  ({ staffId, now, but }) =>
    orm
      .update(staffSessions)
      .set({ endedAt: now })
      .where(
        and(
          eq(staffSessions.staffId, staffId),
          isNull(staffSessions.endedAt),
          sql`${staffSessions.id} is distinct from ${but}`,
        ),
      ),
)

/** Drops unused links of a member: the newest one alone opens. */
export const dropLinks = change('operation', 'drop_sign_in_links', { staffId: 'uuid' }, ({ staffId }) =>
  orm.delete(signInLinks).where(and(eq(signInLinks.staffId, staffId), isNull(signInLinks.usedAt))),
)

export const insertLink = change(
  'operation',
  'insert_sign_in_link',
  { hash: 'bytea', staffId: 'uuid', expires: 'timestamptz' },
  ({ hash, staffId, expires }) =>
    orm
      .insert(signInLinks)
      .values({ hash, staffId, expiresAt: expires })
      .onConflictDoNothing({ target: signInLinks.hash }),
)
