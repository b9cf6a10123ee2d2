import type { Queryable } from '#db/client.ts'
import { statement } from '#lib/platform/statement.ts'

const list = statement<{ limit: number }>(
  'list_file_removals',
  'select id from file_removals order by at limit :limit::int',
)

/** Files to be taken from the store, the longest due first. */
export async function listRemovals(db: Queryable, limit: number): Promise<string[]> {
  return (await db.query<{ id: string }>(list({ limit }))).map(({ id }) => id)
}

/** Notes that a file is gone from the store. */
export const endRemoval = statement<{ id: string }>(
  'end_file_removal',
  'delete from file_removals where id = :id::uuid',
)
