import type { Tx } from '#db/client.ts'
import { operate } from '#db/statement/change.ts'
import { endAgentsAt } from '#lib/agents/changes.ts'
import { forgetSubmissions } from '#lib/doors/capture/submissions.ts'
import { suppressAll } from '#lib/doors/choices/suppressions/changes.ts'
import { voidTokensAt } from '#lib/doors/choices/tokens/changes.ts'
import { strikeExports } from '#lib/exports/changes.ts'
import { resolveByErasure } from '#lib/requests/changes.ts'
import type { Channel } from '#policy/vocabulary.ts'
import { remove } from './remove.ts'

export type Reason = 'request' | 'retention' | 'minor'

type Address = { readonly channel: Channel; readonly key: Buffer }

/** Under what somebody is known now, from the keys on their row. */
export function ownAddresses(row: {
  readonly emailKey: Buffer | null
  readonly phoneKey: Buffer | null
}): Address[] {
  const { emailKey, phoneKey } = row
  return [
    ...(emailKey ? [{ channel: 'email', key: emailKey } as const] : []),
    ...(phoneKey ? [{ channel: 'phone', key: phoneKey } as const] : []),
  ]
}

/** Who is being erased, under which addresses they were known, and by whom. */
export type Erased = {
  readonly people: readonly {
    readonly personId: string
    /** The address or number they are known by. */
    readonly own: readonly Address[]
    /** What they were known by before: merged into them, or corrected. */
    readonly others: readonly Address[]
  }[]
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
  endAsAgent,
  resolveRequests,
]

/** Lets the same sent again be a new enquiry. */
function forgetRepeats(tx: Tx, { people }: Erased) {
  return operate(tx, forgetSubmissions({ personIds: people.map(({ personId }) => personId) }))
}

/** Has kept copies that they may stand in made anew. */
function strikeCopies(tx: Tx) {
  return remove(tx, strikeExports({}))
}

/** Leaves a keyed hash of each address, so that nobody writes to them again (R7). */
function markAddresses(tx: Tx, { people, at, reason }: Erased): Promise<void> {
  const addresses = people.flatMap(({ own, others }) => [...own, ...others])
  return markErased(tx, addresses, { at, reason })
}

/** Puts keyed addresses on the suppression list, as an erasure for this reason leaves them. */
export async function markErased(
  tx: Tx,
  addresses: readonly Address[],
  { at, reason }: Pick<Erased, 'at' | 'reason'>,
): Promise<void> {
  await suppressAll(tx, addresses, 'erasure', at, reason)
  // P12: what comes from there is not taken any more.
  if (reason === 'minor') await suppressAll(tx, addresses, 'minor', at, reason)
}

/** Whoever wrote anew from another address is another row: no link it was mailed before takes this no back. */
function voidLinksElsewhere(tx: Tx, { people, at }: Erased) {
  const keys = people.flatMap(({ others }) => others.map(({ key }) => key))
  return keys.length > 0 ? voidTokensAt(tx, keys, at) : Promise.resolve()
}

/** They stand no more on what they asked for others; a period of their own ends nothing there. */
function endAsAgent(tx: Tx, { people, reason }: Erased) {
  const addresses = people.flatMap(({ own, others }) => [...own, ...others])
  const keys = addresses.flatMap(({ channel, key }) => (channel === 'email' ? [key] : []))
  return reason === 'retention' || keys.length === 0 ? Promise.resolve() : remove(tx, endAgentsAt({ keys }))
}

/** Resolves whatever they had asked for; a period that ends resolves nothing. */
async function resolveRequests(tx: Tx, { people, at, staffId, reason }: Erased): Promise<void> {
  if (reason === 'retention') return
  for (const { personId } of people) await remove(tx, resolveByErasure({ personId, at, by: staffId }))
}
