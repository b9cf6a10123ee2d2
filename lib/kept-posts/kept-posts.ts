import { randomUUID } from 'node:crypto'
import { and, eq, gt, isNotNull, isNull, not, or, sql } from 'drizzle-orm'
import type { Queryable } from '#db/client.ts'
import { keptPosts } from '#db/schema/kept-posts.ts'
import { staff, staffSessions } from '#db/schema/staff.ts'
import { orm } from '#db/statement/compile.ts'
import { read } from '#db/statement/read.ts'
import type { AppContext } from '#lib/app.ts'
import { enter } from '#lib/doors/capture/enter.ts'
import { openPost, sealPost } from '#lib/keyring.ts'
import { hasOwnFactor } from '#lib/passkeys/own-factor.ts'
import { putPost, takePost } from './changes.ts'

/** A form as it was posted: names and values in their order. */
export type Posted = { readonly path: string; readonly fields: readonly (readonly [string, string])[] }

const hourMs = 3_600_000

/** Whose browser it was: of a session that opened the desk whole and has not ended for more than a day. */
const holder = read(
  'find_holder_of_ended_session',
  { sessionId: 'uuid', now: 'timestamptz' },
  ({ sessionId, now }) =>
    orm
      .select({ staffId: staffSessions.staffId })
      .from(staffSessions)
      .innerJoin(staff, eq(staff.id, staffSessions.staffId))
      .where(
        and(
          eq(staffSessions.id, sessionId),
          isNull(staff.disabledAt),
          or(isNotNull(staffSessions.factorAt), not(hasOwnFactor)),
          sql`coalesce(${staffSessions.endedAt}, ${staffSessions.expiresAt}) > ${now} - interval '1 day'`,
        ),
      ),
)

const ofMember = read('find_kept_post', { staffId: 'uuid', now: 'timestamptz' }, ({ staffId, now }) =>
  orm
    .select({ id: keptPosts.id })
    .from(keptPosts)
    .where(and(eq(keptPosts.staffId, staffId), gt(keptPosts.expiresAt, now)))
    .limit(1),
)

/**
 * Keeps what a member wrote and sent after their session had ended, for an hour and for them alone.
 * @returns whether it is kept: not where nobody can be told whose it is
 */
export async function keepPost(app: AppContext, sessionId: string, post: Posted): Promise<boolean> {
  const now = app.clock()
  const [found] = await holder(app.db, { sessionId, now })
  if (!found) return false
  const id = randomUUID()
  const fields = sealPost(app.ring, id, post.fields)
  const expiresAt = new Date(now.getTime() + hourMs)
  await enter(app.db, putPost({ id, staffId: found.staffId, path: post.path, fields, expiresAt }))
  return true
}

/** Whether anything is kept for a member. */
export async function holdsPost(db: Queryable, staffId: string, now: Date): Promise<boolean> {
  return (await ofMember(db, { staffId, now })).length > 0
}

/** Gives a member what is kept for them, the newest, and keeps it no longer; null: nothing is. */
export async function takeKeptPost({ db, ring, clock }: AppContext, staffId: string): Promise<Posted | null> {
  const [taken] = await enter(db, takePost({ staffId, now: clock() }))
  return taken ? { path: taken.path, fields: openPost(ring, taken.id, taken.fields) } : null
}
