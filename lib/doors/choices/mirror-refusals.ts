import type { AppContext } from '#lib/app.ts'
import { listUnmirrored, markMirrored } from '#lib/mirrors/changes.ts'
import { nameOf, type Refusal, writeMirror } from '#lib/mirrors/mirror.ts'
import { choose } from './choose.ts'

/** Most entries that one object says. */
const batch = 500

type Mirroring = Pick<AppContext, 'db' | 'files' | 'keys' | 'clock'>

/**
 * Puts what came onto the list of whom not to write to beside the database, where no restore reaches it (R7). Again for what
 * was put and not noted adds an object that says the same.
 * @returns how many entries that were
 */
export async function mirrorRefusals({ db, files, keys, clock }: Mirroring): Promise<number> {
  for (let total = 0; ; ) {
    const entries: Refusal[] = await listUnmirrored(db, batch)
    if (entries.length === 0) return total
    const mirror = { kind: 'refusals', entries } as const
    await files.put(nameOf(mirror), Buffer.from(writeMirror(keys.suppression, mirror)))
    await choose(
      db,
      markMirrored({
        keys: entries.map(({ key }) => key),
        channels: entries.map(({ channel }) => channel),
        reasons: entries.map(({ reason }) => reason),
        since: entries.map(({ at }) => at.toISOString()),
        at: clock(),
      }),
    )
    total += entries.length
    if (entries.length < batch) return total
  }
}
