import type { AppContext } from '#lib/app.ts'
import { type ConsentEntry, listConsentEvents } from '#lib/consents/queries.ts'
import { findPersonOfKey } from '#lib/people/queries.ts'
import { type Actor, recordEvent } from '#lib/record-event.ts'
import { listContactsOfKeys, listSuppressionsOf, type Suppression } from './queries.ts'

export type OpenedEntry = {
  /** What stands, or stood, against writing there. */
  readonly entries: readonly Suppression[]
  /** Who is held under it; null: nobody, or not for this member. */
  readonly personId: string | null
  /** Their address or number under it; null: they had it before, or nobody is held under it. */
  readonly contact: string | null
  /** What they said of mail, each with its exact words, the newest first. */
  readonly receipts: readonly ConsentEntry[]
}

/**
 * All that is known of one keyed address, for a member of staff; that they saw a person's words is entered in the log
 * (P23).
 * @param reader whose people it may show; null: it shows the list alone
 */
export async function openEntry(
  { db, clock }: AppContext,
  key: Buffer,
  reader: { actor: Actor; onlyOf: string | null } | null,
): Promise<OpenedEntry> {
  const [entries, personId] = await Promise.all([
    listSuppressionsOf(db, [key]),
    reader && findPersonOfKey(db, key, reader.onlyOf),
  ])
  if (!personId || !reader) return { entries, personId: null, contact: null, receipts: [] }
  const [receipts, contacts] = await Promise.all([
    listConsentEvents(db, personId),
    listContactsOfKeys(db, [key], reader.onlyOf),
  ])
  await recordEvent(db, { at: clock(), actor: reader.actor, verb: 'person.viewed', objectId: personId })
  return { entries, personId, contact: contacts.get(key.toString('hex')) ?? null, receipts }
}
