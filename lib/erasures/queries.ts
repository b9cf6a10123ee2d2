import { sql } from 'drizzle-orm'
import type { Queryable } from '#db/client.ts'
import { erasures } from '#db/schema/erasures.ts'
import { orm } from '#db/statement/compile.ts'
import { read } from '#db/statement/read.ts'

const known = read('list_known_erasures', { ids: 'uuid[]' }, ({ ids }) =>
  orm.select({ id: erasures.id }).from(erasures).where(sql`${erasures.id} = any(${ids})`),
)

/** Gives which of these erasures the database knows as done. */
export async function listKnownErasures(db: Queryable, ids: readonly string[]): Promise<Set<string>> {
  return new Set((await known(db, { ids })).map(({ id }) => id))
}
