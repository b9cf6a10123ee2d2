import { and, eq, isNull } from 'drizzle-orm'
import type { Db, Queryable } from '#db/client.ts'
import { staff } from '#db/schema/staff.ts'
import { change, operate } from '#db/statement/change.ts'
import { orm } from '#db/statement/compile.ts'
import { read } from '#db/statement/read.ts'
import { recordEvent } from '#lib/record-event.ts'

const find = read('find_staff_profile', { id: 'uuid' }, ({ id }) =>
  orm
    .select({ name: staff.name, signature: staff.signature, language: staff.language, zone: staff.zone })
    .from(staff)
    .where(eq(staff.id, id)),
)

/** What a member says of themselves: what they are called, what stands under their replies, and how they read the desk. */
export type Profile = Awaited<ReturnType<typeof find>>[number]

export async function findProfile(db: Queryable, id: string): Promise<Profile> {
  const [row] = await find(db, { id })
  return row ?? { name: null, signature: null, language: null, zone: null }
}

const setProfile = change(
  'operation',
  'set_staff_profile',
  { id: 'uuid', name: 'text?', signature: 'text?', language: 'text?', zone: 'text?' },
  ({ id, ...profile }) =>
    orm
      .update(staff)
      .set(profile)
      .where(and(eq(staff.id, id), isNull(staff.disabledAt))),
)

/** Keeps what a member says of themselves, and enters that they did, not what (S12). */
export async function keepProfile(
  db: Db,
  { id, now, ...profile }: Profile & { readonly id: string; readonly now: Date },
): Promise<void> {
  await db.transaction(async (tx) => {
    await operate(tx, setProfile({ id, ...profile }))
    const actor = { kind: 'staff', id } as const
    await recordEvent(tx, { at: now, actor, verb: 'staff.profile_changed', objectId: id })
  })
}
