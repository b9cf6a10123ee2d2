import type { RetryReason } from '#db/schema/suppressions.ts'
import type { AppContext } from '#lib/app.ts'
import { type Actor, recordEvent } from '#lib/record-event.ts'
import { lockPerson } from './lock-person.ts'
import { liftHardBounce } from './suppressions/lift-bounce.ts'

/**
 * Allows one more try to an address that refused our mail for good, at the word of staff and with their reason, which
 * stands in the log. Nobody's opt-out, objection or complaint is touched by it.
 * @returns whether it is allowed now: not where no refusal stands, or the person is restricted (R8)
 */
export async function allowRetry(
  { db, clock }: AppContext,
  { personId, reason, actor }: { personId: string; reason: RetryReason; actor: Actor },
): Promise<boolean> {
  const at = clock()
  return db.transaction(async (tx) => {
    if (!(await lockPerson(tx, personId))) return false
    if (!(await liftHardBounce(tx, personId, reason, at))) return false
    await recordEvent(tx, { at, actor, verb: 'mail.retry_allowed', objectId: personId, facts: { reason } })
    return true
  })
}
