import type { AppContext } from '#lib/app.ts'
import { openPieces } from '#lib/doors/disclose/sealed-pieces.ts'
import { findPackage } from '#lib/packages/queries.ts'
import { digestBytes } from '#lib/platform/crypto/digest.ts'
import { recordEvent } from '#lib/record-event.ts'

/** What a mailed link to somebody's own copy leads to. Looking discloses nothing (E4). */
export async function packageStateOf(
  { db, clock }: AppContext,
  token: string,
): Promise<'making' | 'ready' | 'ended'> {
  const found = await findPackage(db, digestBytes(token), clock())
  if (!found) return 'ended'
  return found.state === 'ready' ? 'ready' : 'making'
}

/**
 * The way to one's own copy: whoever holds the mailed link gets it, as often as they like until its day. The log says so before
 * the first byte.
 * @returns null for a link that has ended or was made up, or leads to what is not made yet
 */
export async function fetchPackage(
  app: AppContext,
  token: string,
): Promise<{ name: string; bytes: AsyncGenerator<Buffer> } | null> {
  const now = app.clock()
  const found = await findPackage(app.db, digestBytes(token), now)
  if (found?.state !== 'ready') return null
  const { id, key, parts, personId, reference } = found
  const actor = { kind: 'person', id: personId } as const
  await recordEvent(app.db, { at: now, actor, verb: 'package.fetched', objectId: id })
  return { name: `${reference}.zip`, bytes: openPieces(app, { folder: 'packages', id, key }, parts) }
}
