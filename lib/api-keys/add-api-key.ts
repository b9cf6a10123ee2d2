import { randomUUID } from 'node:crypto'
import { operate } from '#db/statement/change.ts'
import type { AppContext } from '#lib/app.ts'
import { newToken } from '#lib/platform/crypto/token.ts'
import { type Actor, recordEvent, system } from '#lib/record-event.ts'
import { insertApiKey, revokeApiKey } from './changes.ts'

/**
 * Makes a key for one form.
 * @param rate requests a minute; 0: no limit
 * @returns the key, which is shown this once: only its digest is stored (S9)
 */
export async function addApiKey(
  app: AppContext,
  {
    form,
    origins,
    rate,
    clientId = null,
    actor = system,
  }: {
    form: string
    origins: readonly string[]
    rate: number
    /** What it sends is held on this client's account (P30); null: on the agency's own. */
    clientId?: string | null
    actor?: Actor
  },
): Promise<string> {
  const { token, hash } = newToken()
  const id = randomUUID()
  const at = app.clock()
  await app.db.transaction(async (tx) => {
    await operate(tx, insertApiKey({ id, hash, form, origins, rate, clientId, now: at }))
    const facts = { form, rate, ...(clientId && { client: clientId }) }
    await recordEvent(tx, { at, actor, verb: 'key.added', objectId: id, facts })
  })
  return token
}

/**
 * Ends a key. Processes that know it stop taking it within five seconds.
 * @returns whether it ended now: not when it had ended before
 */
export async function endApiKey({ db, clock }: AppContext, id: string, actor: Actor): Promise<boolean> {
  const now = clock()
  return db.transaction(async (tx) => {
    const ended = await operate(tx, revokeApiKey({ id, now }))
    if (ended.length === 0) return false
    await recordEvent(tx, { at: now, actor, verb: 'key.revoked', objectId: id })
    return true
  })
}
