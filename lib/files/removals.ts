import { asc, eq, sql } from 'drizzle-orm'
import type { Queryable } from '#db/client.ts'
import { fileRemovals } from '#db/schema/files.ts'
import { change } from '#db/statement/change.ts'
import { orm } from '#db/statement/compile.ts'
import { read } from '#db/statement/read.ts'

const removals = read('list_file_removals', { limit: 'int' }, ({ limit }) =>
  orm
    .select({ id: fileRemovals.id })
    .from(fileRemovals)
    .orderBy(asc(fileRemovals.at))
    .limit(sql`${limit}` as never),
)

/** Gives the ids of files to be taken from the store, the longest due first. */
export async function listRemovals(db: Queryable, limit: number): Promise<string[]> {
  return (await removals(db, { limit })).map(({ id }) => id)
}

/** Notes that a file is gone from the store. */
export const endRemoval = change('operation', 'end_file_removal', { id: 'uuid' }, ({ id }) =>
  orm.delete(fileRemovals).where(eq(fileRemovals.id, id)),
)
