import { randomUUID } from 'node:crypto'
import type { Db, Tx } from '../../../db/client.ts'
import { recordEvent } from '../../records/audit/writes.ts'
import { endSession, insertSession, noteSignIn } from '../../records/staff/writes.ts'

/** A signed-in browser: what its cookie carries, and until when. */
export type Session = { readonly id: string; readonly expiresAt: Date }

/** As the policy declares the cookie: 12 hours, whatever is done in them. */
export const sessionHours = 12

/** Opens a session within the transaction that checked who asks for it. */
export async function startSession(
  tx: Tx,
  staffId: string,
  by: 'link' | 'password',
  now: Date,
): Promise<Session> {
  const session = { id: randomUUID(), expiresAt: new Date(now.getTime() + sessionHours * 3_600_000) }
  await tx.query(insertSession({ id: session.id, staff_id: staffId, now, expires: session.expiresAt }))
  await tx.query(noteSignIn({ staff_id: staffId, now }))
  await recordEvent(tx, {
    at: now,
    actor: { kind: 'staff', id: staffId },
    verb: 'staff.signed_in',
    objectId: staffId,
    facts: { by },
  })
  return session
}

/** Ends a session; a second time changes nothing. */
export async function signOut(db: Db, sessionId: string, now: Date): Promise<void> {
  await db.transaction(async (tx) => {
    const [ended] = await tx.query<{ staffId: string }>(endSession({ id: sessionId, now }))
    if (!ended) return
    const actor = { kind: 'staff', id: ended.staffId } as const
    await recordEvent(tx, { at: now, actor, verb: 'staff.signed_out', objectId: ended.staffId })
  })
}
