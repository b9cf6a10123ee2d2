import type { Queryable } from '#db/client.ts'
import { statement } from '#lib/platform/statement.ts'

export type SavedView = { readonly id: string; readonly name: string; readonly query: string }

const list = statement<{ staff_id: string }>(
  'list_saved_views',
  'select id, name, query from saved_views where staff_id = :staff_id::uuid order by name, id limit 50',
)

/** A member's own ways of looking at the leads. */
export async function listViews(db: Queryable, staffId: string): Promise<SavedView[]> {
  return db.query<SavedView>(list({ staff_id: staffId }))
}

/** Keeps a view, at most fifty of a member. */
export const insertView = statement<{ id: string; staff_id: string; name: string; query: string; now: Date }>(
  'insert_saved_view',
  `insert into saved_views (id, staff_id, name, query, created_at)
  select :id::uuid, :staff_id::uuid, :name::text, :query::text, :now::timestamptz
  where (select count(*) from saved_views where staff_id = :staff_id::uuid) < 50`,
)

export const deleteView = statement<{ id: string; staff_id: string }>(
  'delete_saved_view',
  'delete from saved_views where id = :id::uuid and staff_id = :staff_id::uuid',
)
