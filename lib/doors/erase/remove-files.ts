import { operate } from '#db/statement/change.ts'
import type { AppContext } from '#lib/app.ts'
import { removePieces } from '#lib/doors/disclose/sealed-pieces.ts'
import { endRemoval, listRemovals } from '#lib/files/removals.ts'

/** Most files that one look takes. */
const batch = 100

/**
 * Takes from the store what no row stands for any more: files of people who were erased, files that were never sent, and
 * copies that were made for people. Their keys went with their rows, so that nobody could read them since.
 * @returns how many went
 * @throws when the store is away; the next call goes on
 */
export async function removeFiles({ db, files }: AppContext): Promise<number> {
  for (let removed = 0; ; ) {
    const ids = await listRemovals(db, batch)
    for (const id of ids) {
      await files.remove(`incoming/${id}`)
      await files.remove(`files/${id}`)
      await removePieces({ files }, { folder: 'packages', id })
      await operate(db, endRemoval({ id }))
    }
    removed += ids.length
    if (ids.length < batch) return removed
  }
}
