import { asc, desc, eq, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Queryable } from '#db/client.ts'
import { restrictions } from '#db/schema/restrictions.ts'
import { staff } from '#db/schema/staff.ts'
import { orm } from '#db/statement/compile.ts'
import { read } from '#db/statement/read.ts'
import { nameOfMember } from '#lib/staff/name-of.ts'

const lifter = alias(staff, 'lifter')

const ofPerson = read('list_restrictions', { personId: 'uuid' }, ({ personId }) =>
  orm
    .select({
      id: restrictions.id,
      askedBy: restrictions.askedBy,
      reason: restrictions.reason,
      setAt: restrictions.setAt,
      setByName: nameOfMember,
      told: restrictions.told,
      liftedAt: restrictions.liftedAt,
      liftedByName: sql<string | null>`coalesce(${lifter.name}, ${lifter.email})`,
    })
    .from(restrictions)
    .leftJoin(staff, eq(staff.id, restrictions.setBy))
    .leftJoin(lifter, eq(lifter.id, restrictions.liftedBy))
    .where(eq(restrictions.personId, personId))
    .orderBy(desc(restrictions.setAt), asc(restrictions.id)),
)

export type Restriction = Awaited<ReturnType<typeof ofPerson>>[number]

/** Gives every restriction there was of a person's data, the newest first. */
export async function listRestrictions(db: Queryable, personId: string): Promise<Restriction[]> {
  return ofPerson(db, { personId })
}
