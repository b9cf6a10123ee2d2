import { randomUUID } from 'node:crypto'
import type { Db, Queryable, Tx } from '#db/client.ts'
import { operate } from '#db/statement/change.ts'
import type { SignInProvider } from '#lib/platform/auth/provider.ts'
import { recordEvent } from '#lib/record-event.ts'
import { endSession, insertSession, noteSessionSeen, noteSignIn } from './changes.ts'

/** A signed-in browser: what its cookie carries, and until when. */
export type Session = { readonly id: string; readonly expiresAt: Date }

/** As the policy says of the cookie: 12 hours, whatever is done in them. */
export const sessionHours = 12

/** How a member showed who they are. */
export type Opening = {
  readonly by: 'link' | 'password' | 'passkey' | SignInProvider['id']
  /** Browser and system in words. */
  readonly device: string | null
  /** A provider says that it asked for a second factor, or a passkey is one: no other is asked for. */
  readonly withFactor?: boolean
}

/** Opens a session within the transaction that checked who asks for it. */
export async function startSession(
  tx: Tx,
  staffId: string,
  { by, device, withFactor = false }: Opening,
  now: Date,
): Promise<Session> {
  const session = { id: randomUUID(), expiresAt: new Date(now.getTime() + sessionHours * 3_600_000) }
  const { id, expiresAt: expires } = session
  await operate(tx, insertSession({ id, staffId, device, now, expires, factorAt: withFactor ? now : null }))
  await operate(tx, noteSignIn({ staffId, now }))
  await recordEvent(tx, {
    at: now,
    actor: { kind: 'staff', id: staffId },
    verb: 'staff.signed_in',
    objectId: staffId,
    facts: withFactor ? { by, factor: by } : { by },
  })
  return session
}

/** Ends a session; a second time changes nothing. */
export async function signOut(db: Db, sessionId: string, now: Date): Promise<void> {
  await end(db, { staffId: null, sessionId }, now)
}

/** Ends a session of the member's own from elsewhere; one of somebody else's stays. */
export async function endOwnSession(
  db: Db,
  of: { readonly staffId: string; readonly sessionId: string },
  now: Date,
): Promise<void> {
  await end(db, of, now)
}

async function end(db: Db, of: { staffId: string | null; sessionId: string }, now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    const [ended] = await operate(tx, endSession({ id: of.sessionId, staffId: of.staffId, now }))
    if (!ended) return
    const actor = { kind: 'staff', id: ended.staffId } as const
    await recordEvent(tx, { at: now, actor, verb: 'staff.signed_out', objectId: ended.staffId })
  })
}

const noteEveryMs = 5 * 60_000

/** Notes that a session is in use, at most once in five minutes. */
export async function noteSeen(
  db: Queryable,
  session: { sessionId: string; seenAt: Date | null },
  now: Date,
): Promise<void> {
  if (session.seenAt && now.getTime() - session.seenAt.getTime() < noteEveryMs) return
  await operate(db, noteSessionSeen({ id: session.sessionId, now }))
}
