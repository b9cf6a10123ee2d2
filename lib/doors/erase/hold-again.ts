import { randomUUID } from 'node:crypto'
import type { Tx } from '#db/client.ts'
import { endOtherHolds, insertHold, listStandingHolds } from '#lib/holds/holds.ts'
import type { ErasureMirror } from '#lib/mirrors/mirror.ts'
import { remove } from './remove.ts'

/** What stands as the reason of a hold whose own words went with the database. */
const reasonOf = (placedAt: Date, id: string) =>
  `Placed again after a restore: ${id} of ${placedAt.toISOString()}. The reason written then was lost with the database: write it anew.`

/** Has those holds stand on somebody whom a restore brought back that stood when they were erased but for them, and no other (P44). */
export async function placeAgain(tx: Tx, personId: string, holds: ErasureMirror['holds']): Promise<void> {
  await remove(tx, endOtherHolds({ personId, ids: holds.map(({ id }) => id) }))
  const standing = new Set((await listStandingHolds(tx, personId)).map(({ id }) => id))
  // Of two rows that were merged later each gets what stood on the one.
  for (const { id, ...hold } of holds)
    if (!standing.has(id)) {
      const reason = reasonOf(hold.placedAt, id)
      await remove(tx, insertHold({ ...hold, id: randomUUID(), personId, reason }))
    }
}
