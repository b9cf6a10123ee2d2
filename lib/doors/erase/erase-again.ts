import { randomUUID } from 'node:crypto'
import { eq, or } from 'drizzle-orm'
import { people } from '#db/schema/people.ts'
import { orm } from '#db/statement/compile.ts'
import { read } from '#db/statement/read.ts'
import type { AppContext } from '#lib/app.ts'
import { insertErasure } from '#lib/erasures/changes.ts'
import { listKnownErasures } from '#lib/erasures/queries.ts'
import type { ErasureMirror } from '#lib/mirrors/mirror.ts'
import { system } from '#lib/record-event.ts'
import { certify } from './certify.ts'
import { markErased } from './deeds.ts'
import { eraseWithin } from './erase.ts'
import { placeAgain } from './hold-again.ts'
import { remove } from './remove.ts'

/** Not who was known so once: an address that was corrected may be somebody else's. */
const knownNowAs = read('find_known_now_as', { key: 'bytea' }, ({ key }) =>
  orm
    .select({ id: people.id })
    .from(people)
    .where(or(eq(people.emailKey, key), eq(people.phoneKey, key))),
)

/**
 * Repeats an erasure that a restore undid (P43): of whoever is held under its ids, but for what was held back then and for nothing
 * else, since it was done; and of whoever was held under their own address before it, under another id, and may go. Nobody is written to again, also where nobody is held.
 * @returns false when the database knows it as done
 */
export async function eraseAgain(app: AppContext, mirror: ErasureMirror): Promise<boolean> {
  const { id, people: ids, keys, own, strikes, reason, at, certified, holds } = mirror
  return app.db.transaction(async (tx) => {
    if ((await listKnownErasures(tx, [id])).size > 0) return false
    const found = new Set(ids)
    for (const { key } of keys.slice(0, own))
      for (const holder of await knownNowAs(tx, { key })) found.add(holder.id)
    let erasureId = id
    for (const personId of found) {
      const isNamed = ids.includes(personId)
      if (isNamed && holds.length > 0) await placeAgain(tx, personId, holds)
      const again = { erasureId, at, isNamed, evenHeld: isNamed && holds.length === 0 }
      if (await eraseWithin(tx, app, app.clock(), { personId, reason, strikes, actor: system, again }))
        erasureId = randomUUID()
    }
    const [personId] = ids
    if (erasureId === id && personId)
      await remove(tx, insertErasure({ id, personId, reason, staffId: null, plan: [], doneAt: at, held: [] }))
    if (certified) await certify(tx, { id, plan: certified.removed, held: certified.held, at }, certified)
    await markErased(tx, keys, { at, reason })
    return true
  })
}
