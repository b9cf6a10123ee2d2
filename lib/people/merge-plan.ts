import type { ConsentState } from '#db/schema/consent.ts'
import type { ErasurePlan } from '#db/schema/erasures.ts'
import type { AppContext } from '#lib/app.ts'
import { type CurrentConsent, listCurrentConsents } from '#lib/doors/choices/ledger/queries.ts'
import { listCarried } from '#lib/doors/choices/suppressions/queries.ts'
import type { Channel } from '#policy/vocabulary.ts'
import { mergedConsent } from './merged-consents.ts'
import { countMoves, type MergeRefusal, type Merging, mergeRefusal, readMerging } from './merging.ts'

type Pair = { readonly own: CurrentConsent | undefined; readonly other: CurrentConsent | undefined }

/** Of each purpose and channel what both said, and what stands of it afterwards. */
export function mergedConsents(
  staysId: string,
  current: readonly CurrentConsent[],
): (Pair & { readonly merged: ConsentState | null })[] {
  const pairs = Map.groupBy(current, ({ purpose, channel }) => `${purpose}/${channel}`)
  return [...pairs.values()].map((both) => {
    const own = both.find(({ personId }) => personId === staysId)
    const other = both.find(({ personId }) => personId !== staysId)
    return { own, other, merged: mergedConsent(own?.state ?? null, other?.state ?? null) }
  })
}

/** What a merge would come to. */
export type MergePlan = {
  readonly stays: Merging
  readonly goes: Merging
  readonly refusal: MergeRefusal | null
  /** Rows by table that move. */
  readonly moves: ErasurePlan
  readonly consents: readonly {
    readonly purpose: string
    readonly channel: Channel
    readonly stays: ConsentState | null
    readonly goes: ConsentState | null
    readonly merged: ConsentState | null
  }[]
  /** What stands against the address that goes and would stand against the one that stays. */
  readonly carried: readonly { readonly channel: string; readonly reason: string }[]
}

/** Looks at a merge without doing it; null: one of them is not held. */
export async function planMerge(
  { db }: AppContext,
  { stays: staysId, goes: goesId }: { stays: string; goes: string },
): Promise<MergePlan | null> {
  const read = await readMerging(db, [staysId, goesId])
  const stays = read.find(({ id }) => id === staysId)
  const goes = read.find(({ id }) => id === goesId)
  if (!stays || !goes) return null
  const [refusal, current, carried, moves] = await Promise.all([
    mergeRefusal(db, stays, goes),
    listCurrentConsents(db, staysId, goesId),
    listCarried(db, goes.key, stays.key),
    countMoves(db, goesId),
  ])
  const consents = mergedConsents(staysId, current).map(({ own, other, merged }) => ({
    purpose: (own ?? other)?.purpose ?? '',
    channel: (own ?? other)?.channel ?? ('email' as const),
    stays: own?.state ?? null,
    goes: other?.state ?? null,
    merged,
  }))
  return { stays, goes, refusal, moves, consents, carried }
}
