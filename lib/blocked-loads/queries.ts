import { desc } from 'drizzle-orm'
import type { Queryable } from '#db/client.ts'
import { blockedLoads } from '#db/schema/blocked-loads.ts'
import { orm } from '#db/statement/compile.ts'
import { read } from '#db/statement/read.ts'

const newest = read('list_blocked_loads', {}, () =>
  orm.select().from(blockedLoads).orderBy(desc(blockedLoads.lastAt), blockedLoads.key).limit(50),
)

/** Gives what browsers kept from loading, the latest on top. */
export async function listBlockedLoads(db: Queryable) {
  return newest(db, {})
}
