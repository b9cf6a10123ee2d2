import type { Queryable } from '#db/client.ts'
import { keep } from '#lib/doors/send/keep.ts'
import { recordEvent, system } from '#lib/record-event.ts'
import { tellOfRequest } from './told-requests.ts'

/**
 * Tells each client on whose account data of somebody is held what they ask about their data, once it is shown that it is theirs (P30): the
 * client decides about that data, and what the agency decides about is answered as ever. In the transaction that showed it.
 * @returns how many clients are told
 */
export async function tellClients(tx: Queryable, leadId: string, now: Date): Promise<number> {
  const told = await keep(tx, tellOfRequest({ leadId, now }))
  for (const { clientId } of told)
    await recordEvent(tx, {
      at: now,
      actor: system,
      verb: 'client.told',
      objectId: clientId,
      facts: { request: leadId },
    })
  return told.length
}
