import { randomUUID } from 'node:crypto'
import type { AppContext } from '#lib/app.ts'
import { choose } from '#lib/doors/choices/choose.ts'
import { keepPerson } from '#lib/doors/choices/lock-person.ts'
import { keyedDigest } from '#lib/platform/crypto/digest.ts'
import { storeCode } from './changes.ts'

const dayMs = 24 * 60 * 60 * 1000

/** The digest of a code as it is stored: under a key, and of its own request alone. */
export function codeDigest({ keys }: Pick<AppContext, 'keys'>, leadId: string, code: string): Buffer {
  return keyedDigest(keys.data, 'request code', `${leadId}/${code}`)
}

/**
 * Makes the six digits that a mailbox gets beside its link. Every try of one message carries the same ones (E10); only their keyed
 * digest is stored.
 * @returns null when the person is gone
 */
export async function mailProofCode(
  app: AppContext,
  { id, personId, leadId }: { id: string; personId: string; leadId: string | null },
  days: number,
): Promise<string | null> {
  if (!leadId) return null
  const drawn = keyedDigest(app.keys.data, 'draw request code', id).readUIntBE(0, 6) % 1_000_000
  const code = String(drawn).padStart(6, '0')
  const expiresAt = new Date(app.clock().getTime() + days * dayMs)
  return app.db.transaction(async (tx) => {
    if (!(await keepPerson(tx, personId))) return null
    const hash = codeDigest(app, leadId, code)
    await choose(tx, storeCode({ id: randomUUID(), leadId, personId, hash, expiresAt }))
    return code
  })
}
