import { and, eq, gt, sql } from 'drizzle-orm'
import { keptPosts } from '#db/schema/kept-posts.ts'
import { change } from '#db/statement/change.ts'
import { orm } from '#db/statement/compile.ts'

export const putPost = change(
  'capture',
  'put_kept_post',
  { id: 'uuid', staffId: 'uuid', path: 'text', fields: 'bytea', expiresAt: 'timestamptz' },
  (row) => orm.insert(keptPosts).values(row),
)

/** Takes the newest of a member's own away, once; no row: none is kept any more. */
export const takePost = change(
  'capture',
  'take_kept_post',
  { staffId: 'uuid', now: 'timestamptz' },
  ({ staffId, now }) => {
    const newest = orm
      .select({ id: keptPosts.id })
      .from(keptPosts)
      .where(and(eq(keptPosts.staffId, staffId), gt(keptPosts.expiresAt, now)))
      .orderBy(sql`${keptPosts.expiresAt} desc`, sql`${keptPosts.id} desc`)
      .limit(1)
      .for('update', { skipLocked: true })
    return orm
      .delete(keptPosts)
      .where(eq(keptPosts.id, newest))
      .returning({ id: keptPosts.id, path: keptPosts.path, fields: keptPosts.fields })
  },
)
