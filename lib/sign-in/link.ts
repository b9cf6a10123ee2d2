import type { Db, Tx } from '#db/client.ts'
import { operate } from '#db/statement/change.ts'
import { digestBytes } from '#lib/platform/crypto/digest.ts'
import { newToken } from '#lib/platform/crypto/token.ts'
import { dropLinks, insertLink } from '#lib/staff/changes.ts'
import { spendLink } from './changes.ts'
import { findLinkHolder } from './queries.ts'
import { type Session, startSession } from './session.ts'

const linkMinutes = 10

/**
 * Makes a member's sign-in link: single use, ten minutes, hashed at rest (S9). Earlier unused ones stop working.
 * @returns the token, which is nowhere else and goes into `/admin/sign-in/<token>`
 */
export async function createSignInLink(tx: Tx, staffId: string, now: Date): Promise<string> {
  const { token, hash } = newToken()
  await operate(tx, dropLinks({ staffId }))
  const expires = new Date(now.getTime() + linkMinutes * 60_000)
  await operate(tx, insertLink({ hash, staffId, expires }))
  return token
}

/** Where a link's token is taken. */
export function signInAddress(appUrl: string, token: string): string {
  return `${appUrl}/admin/sign-in/${token}`
}

/** Address of the member who may sign in by this token; null when it was used, ran out, or never was. Uses nothing (E4). */
export async function readSignInLink(db: Db, token: string, now: Date): Promise<string | null> {
  return findLinkHolder(db, digestBytes(token), now)
}

/** Uses a link up and opens a session; null when it cannot be used. */
export async function signInByLink(
  db: Db,
  token: string,
  now: Date,
  device: string | null = null,
): Promise<Session | null> {
  return db.transaction(async (tx) => {
    const [used] = await operate(tx, spendLink({ hash: digestBytes(token), now }))
    return used ? startSession(tx, used.staffId, { by: 'link', device }, now) : null
  })
}
