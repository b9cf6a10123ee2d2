import type { AppContext } from '#lib/app.ts'
import { enterCopy } from '#lib/doors/disclose/open.ts'
import { digestBytes, keyedDigest } from '#lib/platform/crypto/digest.ts'
import { storeTransferLink } from '#lib/transfers/changes.ts'
import { findTransfer, type Transfer } from '#lib/transfers/queries.ts'

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
