import type { AppContext } from '#lib/app.ts'
import { keepPerson } from '#lib/doors/choices/lock-person.ts'
import { ownLinkDays } from '#lib/doors/choices/own-link.ts'
import { storeToken } from '#lib/doors/choices/tokens/changes.ts'
import { enterCopy } from '#lib/doors/disclose/open.ts'
import { digestBytes, keyedDigest } from '#lib/platform/crypto/digest.ts'
import { storeTransferLink } from '#lib/transfers/changes.ts'
import { findTransfer, type Transfer } from '#lib/transfers/queries.ts'

const dayMs = 24 * 60 * 60 * 1000

/**
 * Makes the link by which who asked for somebody else sees how it stands.
 * @returns null when that person is gone
 */
export async function mailAgentLink(
  app: AppContext,
  { id, personId, leadId }: { id: string; personId: string | null; leadId: string | null },
): Promise<string | null> {
  if (!personId || !leadId) return null
  const token = keyedDigest(app.keys.data, 'open agent', id).toString('base64url')
  const expiresAt = new Date(app.clock().getTime() + ownLinkDays * dayMs)
  return app.db.transaction(async (tx) => {
    if (!(await keepPerson(tx, personId))) return null
    await storeToken(tx, 'open_agent', { hash: digestBytes(token), personId, recordId: leadId, expiresAt })
    return token
  })
}

/**
 * Makes the link by which a company fetches the copy of who named it, once.
 * @param id of the transfer, which its mail has too
 * @returns null when it was fetched already, or its person is gone
 */
export async function mailTransferLink(
  app: AppContext,
  id: string,
): Promise<(Transfer & { token: string }) | null> {
  const found = await findTransfer(app.db, id)
  if (!found) return null
  const token = keyedDigest(app.keys.data, 'open transfer', id).toString('base64url')
  const stored = await enterCopy(app.db, storeTransferLink({ id, hash: digestBytes(token) }))
  return stored.length > 0 ? { ...found, token } : null
}
