import { operate } from '#db/statement/change.ts'
import type { AppContext } from '#lib/app.ts'
import { digest } from '#lib/platform/crypto/digest.ts'
import { endOf } from '#policy/duration.ts'
import { countBlockedLoad } from './changes.ts'
import type { BlockedLoad } from './read-report.ts'

/** Kinds that are kept at most, and for how long after the last of a kind. */
const mostKinds = 200
const keptFor = { days: 30 } as const

/** Counts each kind once a post, however often a page said it. */
export async function countReports({ db, clock }: AppContext, loads: readonly BlockedLoad[]): Promise<void> {
  const now = clock()
  const kinds = new Map(
    loads.map((load) => [digest(JSON.stringify([load.directive, load.source, load.page])), load]),
  )
  for (const [key, load] of kinds)
    await operate(db, countBlockedLoad({ key, ...load, now, endsAt: endOf(now, keptFor), most: mostKinds }))
}
