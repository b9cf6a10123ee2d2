import { and, asc, eq, sql } from 'drizzle-orm'
import { savedViews } from '#db/schema/desk.ts'
import { change, changeSql } from '#db/statement/change.ts'
import { orm } from '#db/statement/compile.ts'
import { insertFrom } from '#db/statement/insert-from.ts'
import { read } from '#db/statement/read.ts'

export const viewsOf = read('list_saved_views', { staffId: 'uuid' }, ({ staffId }) =>
  orm
    .select({ id: savedViews.id, name: savedViews.name, query: savedViews.query })
    .from(savedViews)
    .where(eq(savedViews.staffId, staffId))
    .orderBy(asc(savedViews.name), asc(savedViews.id))
    .limit(50),
)

/** Keeps a view, at most fifty of a member. */
export const insertView = changeSql(
  'operation',
  'insert_saved_view',
  { id: 'uuid', staffId: 'uuid', name: 'text', query: 'text', now: 'timestamptz' },
  {},
  ({ id, staffId, name, query, now }) =>
    insertFrom(
      savedViews,
      { id, staffId, name, query, createdAt: now },
      sql`where (select count(*) from ${savedViews} where ${savedViews.staffId} = ${staffId}) < 50`,
    ),
)

export const deleteView = change(
  'operation',
  'delete_saved_view',
  { id: 'uuid', staffId: 'uuid' },
  ({ id, staffId }) =>
    orm.delete(savedViews).where(and(eq(savedViews.id, id), eq(savedViews.staffId, staffId))),
)
