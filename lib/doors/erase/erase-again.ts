import { randomUUID } from 'node:crypto'
import type { AppContext } from '#lib/app.ts'
import { lockHoldersOfKey } from '#lib/doors/choices/lock-person.ts'
import { suppress } from '#lib/doors/choices/suppressions/changes.ts'
import { insertErasure } from '#lib/erasures/changes.ts'
import { listKnownErasures } from '#lib/erasures/queries.ts'
import type { ErasureMirror } from '#lib/mirrors/mirror.ts'
import { system } from '#lib/record-event.ts'
import { certify } from './certify.ts'
import { eraseWithin } from './erase.ts'
import { remove } from './remove.ts'

/**
 * Repeats an erasure that a restore undid (P43): of whoever is held under its ids, and of whoever is held under its addresses, since
 * the database is older than what they asked. Nobody is written to again, also where nobody is held.
 * @returns false when the database knows it as done
 */
export async function eraseAgain(app: AppContext, mirror: ErasureMirror): Promise<boolean> {
  const { id, people, keys, reason, at, certified } = mirror
  return app.db.transaction(async (tx) => {
    if ((await listKnownErasures(tx, [id])).size > 0) return false
    const found = new Set(people)
    for (const { key } of keys) for (const holder of await lockHoldersOfKey(tx, key)) found.add(holder.id)
    let erasureId = id
    for (const personId of found) {
      const again = { erasureId, at }
      if (await eraseWithin(tx, app, app.clock(), { personId, reason, actor: system, again }))
        erasureId = randomUUID()
    }
    const [personId] = people
    if (erasureId === id && personId)
      await remove(tx, insertErasure({ id, personId, reason, staffId: null, plan: [], doneAt: at }))
    if (certified) await certify(tx, { id, plan: certified.removed, at }, certified)
    for (const { key, channel } of keys) await suppress(tx, key, channel, 'erasure', at, reason)
    return true
  })
}
