import { and, desc, eq, lte, ne, sql } from 'drizzle-orm'
import type { Queryable } from '#db/client.ts'
import { erasures } from '#db/schema/erasures.ts'
import { people } from '#db/schema/people.ts'
import { orm } from '#db/statement/compile.ts'
import { read } from '#db/statement/read.ts'

const known = read('list_known_erasures', { ids: 'uuid[]' }, ({ ids }) =>
  orm.select({ id: erasures.id }).from(erasures).where(sql`${erasures.id} = any(${ids})`),
)

const heldBack = read('find_held_erasure', { personId: 'uuid' }, ({ personId }) =>
  orm
    .select({ reason: erasures.reason })
    .from(erasures)
    .innerJoin(people, and(eq(people.id, erasures.personId), lte(people.lastActivityAt, erasures.doneAt)))
    .where(
      and(eq(erasures.personId, personId), ne(erasures.reason, 'retention'), sql`${erasures.held} <> '{}'`),
    )
    .orderBy(desc(erasures.doneAt))
    .limit(1),
)

/** Gives why somebody was erased but for what holds keep; null: they were not, or have written since and are held anew. */
export async function findHeldErasure(tx: Queryable, personId: string) {
  const [found] = await heldBack(tx, { personId })
  return found?.reason ?? null
}

/** Gives which of these erasures the database knows as done. */
export async function listKnownErasures(db: Queryable, ids: readonly string[]): Promise<Set<string>> {
  return new Set((await known(db, { ids })).map(({ id }) => id))
}
