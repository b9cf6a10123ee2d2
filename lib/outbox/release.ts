import type { AppContext } from '#lib/app.ts'
import { keep } from '#lib/doors/send/keep.ts'
import { tryAgain } from '#lib/doors/send/outbox/record-outcomes.ts'
import { type Actor, recordEvent } from '#lib/record-event.ts'

/**
 * Sends a message again that was given up, or of which nobody knows whether it arrived. It is assessed anew like every
 * other: who may not be written to by now is not.
 * @returns whether it waits now; not when it is sent, refused or waits already
 */
export async function releaseMessage(
  { db, clock }: Pick<AppContext, 'db' | 'clock'>,
  id: string,
  actor: Actor,
): Promise<boolean> {
  return db.transaction(async (tx) => {
    const [released] = await keep(tx, tryAgain({ id, now: clock() }))
    if (!released) return false
    const facts = { from: released.state }
    await recordEvent(tx, { at: clock(), actor, verb: 'mail.released', objectId: id, facts })
    return true
  })
}
