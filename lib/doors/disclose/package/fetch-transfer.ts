import { randomUUID } from 'node:crypto'
import type { AppContext } from '#lib/app.ts'
import { lockPerson } from '#lib/doors/choices/lock-person.ts'
import { closeDisclosure, enterCopy, openDisclosure } from '#lib/doors/disclose/open.ts'
import { openPieces } from '#lib/doors/disclose/sealed-pieces.ts'
import { keep } from '#lib/doors/send/keep.ts'
import { queueFor } from '#lib/doors/send/outbox/queue.ts'
import { findPackageOfLead } from '#lib/packages/queries.ts'
import { digestBytes } from '#lib/platform/crypto/digest.ts'
import { recordEvent } from '#lib/record-event.ts'
import { spendTransfer } from '#lib/transfers/changes.ts'
import { findTransferByToken } from '#lib/transfers/queries.ts'
import { providedColumns } from './provided.ts'

/** Gives who has their copy handed over by a company's link; null: it opens nothing. Looking discloses nothing more (E4). */
export async function readTransfer(
  { db, clock }: AppContext,
  token: string,
): Promise<{ who: string } | null> {
  const found = await findTransferByToken(db, digestBytes(token), clock())
  return found && { who: [found.name, found.email].filter(Boolean).join(', ') }
}

/**
 * The way of a copy to another company, once (R5): register and log have it, and its person is told, before the first byte.
 * @returns null for a link that was used, has ended or was made up, or whose copy is gone
 */
export async function fetchTransfer(
  app: AppContext,
  token: string,
): Promise<{ name: string; bytes: AsyncGenerator<Buffer> } | null> {
  const hash = digestBytes(token)
  const taken = await app.db.transaction(async (tx) => {
    const now = app.clock()
    const found = await findTransferByToken(tx, hash, now)
    // An erasure has its person first, and then nothing is left to fetch.
    if (!found || !(await lockPerson(tx, found.personId))) return null
    const copy = await findPackageOfLead(tx, found.leadId, now)
    if (copy?.state !== 'ready' || copy.kind !== 'provided') return null
    if ((await enterCopy(tx, spendTransfer({ hash, now }))).length === 0) return null
    const { personId, leadId, language, reference } = found
    const id = randomUUID()
    // Which one stands beside the person's own rows, and goes with them.
    const to = { recipient: 'a company that the person named', purpose: `request ${reference}` }
    await openDisclosure(tx, {
      id,
      kind: 'transfer',
      staffId: null,
      ...to,
      columns: providedColumns,
      at: now,
    })
    await closeDisclosure(tx, id, copy.rows ?? 0, now)
    const actor = { kind: 'person', id: personId } as const
    await recordEvent(tx, {
      at: now,
      actor,
      verb: 'transfer.fetched',
      objectId: id,
      facts: { transfer: found.id },
    })
    const mail = { kind: 'transfer_fetched', purpose: 'answer_request', language, now } as const
    await keep(tx, queueFor({ ...mail, id: randomUUID(), personId, leadId }))
    return { copy, reference }
  })
  if (!taken) return null
  const { id, key, parts } = taken.copy
  return { name: `${taken.reference}.zip`, bytes: openPieces(app, { folder: 'packages', id, key }, parts) }
}
