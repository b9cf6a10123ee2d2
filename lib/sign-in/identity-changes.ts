import { and, eq, isNull, sql } from 'drizzle-orm'
import { staff } from '#db/schema/staff.ts'
import { staffIdentities } from '#db/schema/staff-identities.ts'
import { change, changeSql } from '#db/statement/change.ts'
import { orm } from '#db/statement/compile.ts'
import { insertFrom } from '#db/statement/insert-from.ts'

/** Keeps by what a provider knows a member; nothing for one who was removed, or whom it knows by another name already. */
export const insertIdentity = changeSql(
  'operation',
  'insert_staff_identity',
  { issuer: 'text', subject: 'text', staffId: 'uuid', now: 'timestamptz' },
  { staffId: 'uuid' },
  ({ issuer, subject, staffId, now }) =>
    insertFrom(
      staffIdentities,
      { issuer, subject, staffId: staff.id, createdAt: now },
      sql`from ${staff} where ${staff.id} = ${staffId} and ${staff.disabledAt} is null
        on conflict do nothing returning ${staffIdentities.staffId}`,
    ),
)

export const dropIdentities = change(
  'operation',
  'drop_staff_identities',
  { staffId: 'uuid' },
  ({ staffId }) => orm.delete(staffIdentities).where(eq(staffIdentities.staffId, staffId)),
)

/** Gives a member who has none the name that a provider has for them. */
export const nameMember = change(
  'operation',
  'name_staff',
  { staffId: 'uuid', name: 'text' },
  ({ staffId, name }) =>
    orm
      .update(staff)
      .set({ name })
      .where(and(eq(staff.id, staffId), isNull(staff.name))),
)
