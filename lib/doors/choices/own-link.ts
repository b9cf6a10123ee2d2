import type { Queryable } from '#db/client.ts'
import type { AppContext } from '#lib/app.ts'
import { newToken } from '#lib/platform/crypto/token.ts'
import { storeToken } from './tokens/changes.ts'

/** How long the link to one's own request opens: past any day by which it is answered, and time to appeal. */
export const ownLinkDays = 150
const dayMs = 24 * 60 * 60 * 1000

/** Makes the link to the page of a request for whoever has just shown that it is theirs. */
export async function openOwnLink(
  { clock }: Pick<AppContext, 'clock'>,
  tx: Queryable,
  { leadId, personId }: { leadId: string; personId: string },
): Promise<string> {
  const { token, hash } = newToken()
  const expiresAt = new Date(clock().getTime() + ownLinkDays * dayMs)
  await storeToken(tx, 'open_request', { hash, personId, recordId: leadId, expiresAt })
  return token
}
