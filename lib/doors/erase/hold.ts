import { randomUUID } from 'node:crypto'
import type { AppContext } from '#lib/app.ts'
import { lockPerson } from '#lib/doors/choices/lock-person.ts'
import { endHold, holdInTurn, insertHold } from '#lib/holds/holds.ts'
import { recordEvent } from '#lib/record-event.ts'
import { remove } from './remove.ts'

type By = { readonly kind: 'staff'; readonly id: string }

/**
 * Keeps everything of a person until the hold is lifted, whatever period ends and whoever presses (P44). The log says who
 * and when; why stands on the hold alone, which goes with its person.
 * @returns false when one for this reason stands already, or nobody is held under this id
 */
export async function placeHold(
  { db, clock }: AppContext,
  { personId, reason, actor }: { personId: string; reason: string; actor: By },
): Promise<boolean> {
  const at = clock()
  return db.transaction(async (tx) => {
    await holdInTurn(tx)
    // An erasure that is under way has the person first, and then nobody is left to hold.
    await lockPerson(tx, personId)
    const hold = { id: randomUUID(), personId, reason, placedBy: actor.id, placedAt: at }
    if ((await remove(tx, insertHold(hold))).length === 0) return false
    await recordEvent(tx, { at, actor, verb: 'hold.placed', objectId: personId, facts: { hold: hold.id } })
    return true
  })
}

/** Ends a hold; with the last one periods and presses count again. False: this person has none by that id that stands. */
export async function liftHold(
  { db, clock }: AppContext,
  { id, personId, why, actor }: { id: string; personId: string; why: string; actor: By },
): Promise<boolean> {
  const at = clock()
  return db.transaction(async (tx) => {
    const lifted = { id, personId, liftedWhy: why, liftedBy: actor.id, liftedAt: at }
    if ((await remove(tx, endHold(lifted))).length === 0) return false
    await recordEvent(tx, { at, actor, verb: 'hold.lifted', objectId: personId, facts: { hold: id } })
    return true
  })
}
