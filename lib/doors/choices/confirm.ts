import { randomUUID } from 'node:crypto'
import type { AppContext } from '#lib/app.ts'
import { keep } from '#lib/doors/send/keep.ts'
import { queueFor } from '#lib/doors/send/outbox/queue.ts'
import { digestBytes } from '#lib/platform/crypto/digest.ts'
import { truncateAddress } from '#lib/platform/http-address.ts'
import { endPause } from '#lib/preferences/writes.ts'
import { recordEvent } from '#lib/record-event.ts'
import { enterDecision } from './ledger/enter-decision.ts'
import { findOpenRequests } from './ledger/queries.ts'
import { lockPersonByToken } from './lock-person.ts'
import { proveAddress } from './prove-address.ts'
import { liftByReceipt } from './suppressions/writes.ts'
import { spendToken } from './tokens/writes.ts'

/**
 * The press on a confirmation page: what the mail showed becomes a consent, in the words it was asked for. It is the
 * person's newest word, so it lifts an older opt-out. A receipt is mailed.
 * @param token from the mailed link
 * @returns whether something was confirmed now; a link that was used, voided, expired or made up confirms nothing
 */
export async function confirmOptIn(app: AppContext, token: string, address: string | null): Promise<boolean> {
  const at = app.clock()
  return app.db.transaction(async (tx) => {
    const hash = digestBytes(token)
    const person = await lockPersonByToken(tx, hash)
    const used = person && (await spendToken(tx, 'confirm_opt_in', hash, at))
    const requests = used ? await findOpenRequests(tx, person.id, used.recordId) : []
    if (!person || requests.length === 0) return false
    const ipPrefix = address ? truncateAddress(address) : null
    for (const { recordId: _, ...request } of requests) {
      const recordId = await enterDecision(tx, { ...request, state: 'given', how: 'press', ipPrefix, at })
      await liftByReceipt(tx, person.emailKey, request.channel, recordId, at)
      await recordEvent(tx, {
        at,
        actor: { kind: 'person', id: person.id },
        verb: 'consent.given',
        objectId: person.id,
        facts: { purpose: request.purpose, channel: request.channel },
      })
    }
    await proveAddress(tx, person.id, at)
    await endPause(tx, person.id)
    const receipt = { id: randomUUID(), kind: 'welcome', purpose: 'confirm_choice', leadId: null } as const
    await keep(tx, queueFor({ ...receipt, personId: person.id, language: person.language, now: at }))
    return true
  })
}
