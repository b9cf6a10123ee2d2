import { and, asc, eq, isNull } from 'drizzle-orm'
import type { Queryable, Tx } from '#db/client.ts'
import { staffPasskeys } from '#db/schema/passkeys.ts'
import { staff } from '#db/schema/staff.ts'
import { orm } from '#db/statement/compile.ts'
import { read } from '#db/statement/read.ts'

const byCredential = read('find_staff_passkey', { credential: 'text' }, ({ credential }) =>
  orm
    .select({
      id: staffPasskeys.id,
      staffId: staffPasskeys.staffId,
      credential: staffPasskeys.credential,
      publicKey: staffPasskeys.publicKey,
    })
    .from(staffPasskeys)
    .innerJoin(staff, eq(staff.id, staffPasskeys.staffId))
    .where(and(eq(staffPasskeys.credential, credential), isNull(staff.disabledAt))),
)

export type KnownPasskey = Awaited<ReturnType<typeof byCredential>>[number]

/** Finds a passkey by its own id; null for one that nobody on the team has. */
export async function findPasskey(db: Queryable, credential: string): Promise<KnownPasskey | null> {
  const [row] = await byCredential(db, { credential })
  return row ?? null
}

const ofMember = read('list_staff_passkeys', { staffId: 'uuid' }, ({ staffId }) =>
  orm
    .select({
      id: staffPasskeys.id,
      name: staffPasskeys.name,
      credential: staffPasskeys.credential,
      transports: staffPasskeys.transports,
      createdAt: staffPasskeys.createdAt,
      usedAt: staffPasskeys.usedAt,
      suspectedAt: staffPasskeys.suspectedAt,
    })
    .from(staffPasskeys)
    .where(eq(staffPasskeys.staffId, staffId))
    .orderBy(asc(staffPasskeys.createdAt), asc(staffPasskeys.id)),
)

export type Passkey = Awaited<ReturnType<typeof ofMember>>[number]

/** Lists a member's passkeys, the oldest first. */
export async function listPasskeys(db: Queryable, staffId: string): Promise<Passkey[]> {
  return ofMember(db, { staffId })
}

const toLock = read('lock_staff_member', { id: 'uuid' }, ({ id }) =>
  orm.select({ id: staff.id }).from(staff).where(eq(staff.id, id)).for('update'),
)

/** Locks a member: before their passkeys are counted, and before any of them is taken, added or dropped. */
export async function lockMember(tx: Tx, id: string): Promise<void> {
  await toLock(tx, { id })
}
