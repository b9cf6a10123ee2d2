import { and, asc, eq, or, sql } from 'drizzle-orm'
import { savedViews } from '#db/schema/desk.ts'
import { staff } from '#db/schema/staff.ts'
import { change, changeSql } from '#db/statement/change.ts'
import { orm } from '#db/statement/compile.ts'
import { insertFrom, namesOf } from '#db/statement/insert-from.ts'
import { read } from '#db/statement/read.ts'
import { nameOfMember } from '#lib/staff/name-of.ts'

export const viewsOf = read('list_saved_views', { staffId: 'uuid' }, ({ staffId }) =>
  orm
    .select({
      id: savedViews.id,
      name: savedViews.name,
      query: savedViews.query,
      shared: savedViews.shared,
      isOwn: sql<boolean>`(${savedViews.staffId} = ${staffId})`,
      /** Who made it. */
      by: nameOfMember,
    })
    .from(savedViews)
    .innerJoin(staff, eq(staff.id, savedViews.staffId))
    .where(or(eq(savedViews.staffId, staffId), savedViews.shared))
    .orderBy(asc(savedViews.name), asc(savedViews.id))
    .limit(100),
)

/** Keeps a view, at most fifty of a member. */
export const insertView = changeSql(
  'operation',
  'insert_saved_view',
  { id: 'uuid', staffId: 'uuid', name: 'text', query: 'text', shared: 'boolean', now: 'timestamptz' },
  { id: 'uuid' },
  ({ id, staffId, name, query, shared, now }) =>
    insertFrom(
      savedViews,
      { id, staffId, name, query, shared, createdAt: now },
      sql`where (select count(*) from ${savedViews} where ${savedViews.staffId} = ${staffId}) < 50
        returning ${namesOf(savedViews.id)}`,
    ),
)

export const deleteView = change(
  'operation',
  'delete_saved_view',
  { id: 'uuid', staffId: 'uuid', clearsUp: 'boolean' },
  ({ id, staffId, clearsUp }) =>
    orm
      .delete(savedViews)
      .where(
        and(
          eq(savedViews.id, id),
          or(eq(savedViews.staffId, staffId), sql`(${clearsUp} and ${savedViews.shared})`),
        ),
      )
      .returning({ id: savedViews.id }),
)
