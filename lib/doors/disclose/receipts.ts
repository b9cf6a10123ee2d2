import type { AppContext } from '#lib/app.ts'
import { listReceipts } from '#lib/consents/receipts.ts'
import { type Actor, recordEvent } from '#lib/record-event.ts'
import { receiptOf } from '#policy/receipt.ts'

/**
 * The receipts of what a person said, in the order they said it: all of them, or that of one record (R6). The log says who had them.
 * @returns null where there is none
 */
export async function discloseReceipts(
  { db, clock }: AppContext,
  personId: string,
  actor: Actor,
  recordId: string | null = null,
): Promise<readonly string[] | null> {
  const rows = await listReceipts(db, personId, recordId)
  if (rows.length === 0) return null
  const facts = { receipts: rows.length }
  await recordEvent(db, { at: clock(), actor, verb: 'consent.receipt_copied', objectId: personId, facts })
  return rows.map(({ event, version }) => receiptOf(event, version))
}
