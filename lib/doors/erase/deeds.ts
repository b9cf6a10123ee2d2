import type { Tx } from '#db/client.ts'
import { operate } from '#db/statement/change.ts'
import { forgetSubmissions } from '#lib/doors/capture/submissions.ts'
import { suppress } from '#lib/doors/choices/suppressions/changes.ts'
import { voidTokensAt } from '#lib/doors/choices/tokens/changes.ts'
import { strikeExports } from '#lib/exports/changes.ts'
import { resolveByErasure } from '#lib/requests/changes.ts'
import type { Channel } from '#policy/vocabulary.ts'
import { remove } from './remove.ts'

export type Reason = 'request' | 'retention' | 'minor'

/** Who is being erased, under which addresses they were known, and by whom. */
export type Erased = {
  readonly personId: string
  /** The address or number they are known by. */
  readonly own: readonly { readonly kind: Channel; readonly key: Buffer }[]
  /** What they were known by before: merged into them, or corrected. */
  readonly others: readonly { readonly kind: Channel; readonly key: Buffer }[]
  readonly reason: Reason
  readonly staffId: string | null
  readonly at: Date
}

/** Everything that an erasure does beside deleting rows, in this order, before they go. */
export const deeds: readonly ((tx: Tx, erased: Erased) => Promise<unknown>)[] = [
  forgetRepeats,
  strikeCopies,
  markAddresses,
  voidLinksElsewhere,
  resolveRequests,
]

/** Lets the same sent again be a new enquiry. */
function forgetRepeats(tx: Tx, { personId }: Erased) {
  return operate(tx, forgetSubmissions({ personId }))
}

/** Has kept copies that they may stand in made anew. */
function strikeCopies(tx: Tx) {
  return remove(tx, strikeExports({}))
}

/** Leaves a keyed hash of each address, so that nobody writes to them again (R7). */
function markAddresses(tx: Tx, { own, others, at, reason }: Erased): Promise<void> {
  const keys = [...own, ...others].map(({ kind: channel, key }) => ({ channel, key }))
  return markErased(tx, keys, { at, reason })
}

/** Puts keyed addresses on the suppression list, as an erasure for this reason leaves them. */
export async function markErased(
  tx: Tx,
  keys: readonly { readonly channel: Channel; readonly key: Buffer }[],
  { at, reason }: Pick<Erased, 'at' | 'reason'>,
): Promise<void> {
  for (const { channel, key } of keys) {
    await suppress(tx, key, channel, 'erasure', at, reason)
    // P12: what comes from there is not taken any more.
    if (reason === 'minor') await suppress(tx, key, channel, 'minor', at, reason)
  }
}

/** Whoever wrote anew from another address is another row: no link it was mailed before takes this no back. */
function voidLinksElsewhere(tx: Tx, { others, at }: Erased) {
  return voidTokensAt(
    tx,
    others.map(({ key }) => key),
    at,
  )
}

/** Resolves whatever they had asked for; a period that ends resolves nothing. */
async function resolveRequests(tx: Tx, { personId, at, staffId, reason }: Erased): Promise<void> {
  if (reason !== 'retention') await remove(tx, resolveByErasure({ personId, at, by: staffId }))
}
