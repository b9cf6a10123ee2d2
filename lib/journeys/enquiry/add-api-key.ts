import { randomUUID } from 'node:crypto'
import type { House } from '../../house.ts'
import { newToken } from '../../platform/crypto/token.ts'
import { recordEvent, system } from '../../records/audit/writes.ts'
import { insertApiKey } from '../../records/intake/api-keys.ts'

/**
 * Makes a key for one form.
 * @param rate requests a minute; 0: no limit
 * @returns the key, which is shown this once: only its digest is stored (S9)
 */
export async function addApiKey(
  house: House,
  { form, origins, rate }: { form: string; origins: readonly string[]; rate: number },
): Promise<string> {
  const { token, hash } = newToken()
  const id = randomUUID()
  const at = house.clock()
  await house.db.transaction(async (tx) => {
    await insertApiKey(tx, { id, hash, form, origins, rate, at })
    await recordEvent(tx, { at, actor: system, verb: 'key.added', objectId: id, facts: { form, rate } })
  })
  return token
}
