import type { AppContext } from '#lib/app.ts'
import { type Actor, recordEvent } from '#lib/record-event.ts'
import { heldAmong } from './lock-person.ts'
import { optOutWithin } from './opt-out.ts'
import { suppressMany } from './suppressions/changes.ts'
import { suppressionKeyOf } from './suppressions/key.ts'
import { countSuppressed } from './suppressions/queries.ts'

/** Opt-outs that were noted elsewhere, such as by a mail service of before. */
export type OptOutList = {
  /** Normalised; at most a few thousand at a time. */
  readonly addresses: readonly string[]
  /** The import that they are of, and when it began: by these it can be taken back as a whole. */
  readonly imported: { readonly id: string; readonly at: Date }
  /** Where the list is from, as staff say it: it stands in the ledger of who is held. */
  readonly wording: string
  readonly actor: Actor
}

/**
 * Enters opt-outs, all or none of this batch. It only ever makes them stronger (R7): who is not on the list loses
 * nothing, who was lifted from it by a later word of theirs is stopped again until their next.
 * @returns how many were not stopped before
 */
export async function importOptOuts(
  app: AppContext,
  { addresses, imported, wording, actor }: OptOutList,
): Promise<number> {
  const { id: importId, at } = imported
  const keys = [...new Set(addresses)].map((address) => suppressionKeyOf(app.keys.suppression, address))
  return app.db.transaction(async (tx) => {
    const entered = keys.length - (await countSuppressed(tx, keys, 'email'))
    // Whoever decides about a person locks them first, so that those who are held come before the list.
    for (const emailKey of await heldAmong(tx, keys))
      await optOutWithin(tx, app, { emailKey, how: 'import', wording, imported, actor })
    await suppressMany(tx, keys, 'email', { at, how: 'import', importId })
    const facts = { addresses: keys.length, entered }
    await recordEvent(tx, { at, actor, verb: 'suppressions.imported', objectId: importId, facts })
    return entered
  })
}

/** What entering these opt-outs would do: how many were not stopped before, and how many are people who are held. */
export async function previewOptOuts(
  { db, keys: secrets }: AppContext,
  addresses: readonly string[],
): Promise<{ readonly entered: number; readonly held: number }> {
  const keys = [...new Set(addresses)].map((address) => suppressionKeyOf(secrets.suppression, address))
  return db.transaction(async (tx) => ({
    entered: keys.length - (await countSuppressed(tx, keys, 'email')),
    held: (await heldAmong(tx, keys)).length,
  }))
}
