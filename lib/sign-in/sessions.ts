import type { Queryable } from '#db/client.ts'
import { statement } from '#lib/platform/statement.ts'

export type OpenSession = {
  readonly id: string
  /** Browser and system in words; null where it told neither. */
  readonly device: string | null
  readonly createdAt: Date
  /** To within five minutes. */
  readonly seenAt: Date | null
}

const open = statement<{ staff_id: string; now: Date }>(
  'list_open_sessions',
  `select id, device, created_at as "createdAt", seen_at as "seenAt" from staff_sessions
  where staff_id = :staff_id::uuid and ended_at is null and expires_at > :now::timestamptz
  order by seen_at desc nulls last, id`,
)

/** Where a member is signed in, the latest used first. */
export async function listOpenSessions(db: Queryable, staffId: string, now: Date): Promise<OpenSession[]> {
  return db.query<OpenSession>(open({ staff_id: staffId, now }))
}

const seen = statement<{ id: string; now: Date }>(
  'note_session_seen',
  'update staff_sessions set seen_at = :now::timestamptz where id = :id::uuid',
)

const noteEveryMs = 5 * 60_000

/** Notes that a session is in use, at most once in five minutes. */
export async function noteSeen(
  db: Queryable,
  session: { sessionId: string; seenAt: Date | null },
  now: Date,
): Promise<void> {
  if (session.seenAt && now.getTime() - session.seenAt.getTime() < noteEveryMs) return
  await db.query(seen({ id: session.sessionId, now }))
}
