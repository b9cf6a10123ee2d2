import { randomUUID } from 'node:crypto'
import { type HoldGround, wholeGrounds } from '#db/schema/holds.ts'
import type { AppContext } from '#lib/app.ts'
import { lockPerson } from '#lib/doors/choices/lock-person.ts'
import { findHeldErasure } from '#lib/erasures/queries.ts'
import { endHold, holdInTurn, insertHold } from '#lib/holds/holds.ts'
import { recordEvent } from '#lib/record-event.ts'
import type { RecordClass } from '#policy/vocabulary.ts'
import { type Done, eraseWithin, putMirrorOf } from './erase.ts'
import { remove } from './remove.ts'

type By = { readonly kind: 'staff'; readonly id: string }

export type NewHold = {
  readonly personId: string
  readonly ground: HoldGround
  /** Which kinds of record stay; null: everything, where the ground allows it. */
  readonly covers: readonly RecordClass[] | null
  readonly reason: string
  readonly actor: By
}

/**
 * Keeps what the ground names of a person until the hold is lifted, whatever period ends and whoever presses (P44); the rest goes
 * in its time. The log says who, when and what; why stands on the hold alone, which goes with its person.
 * @returns false when the same stands already, nobody is held under this id, or the ground does not allow everything
 */
export async function placeHold(
  { db, clock }: AppContext,
  { personId, ground, covers, reason, actor }: NewHold,
): Promise<boolean> {
  if (covers ? covers.length === 0 : !wholeGrounds.includes(ground)) return false
  const at = clock()
  const records = covers ? [...new Set(covers)].sort() : null
  return db.transaction(async (tx) => {
    await holdInTurn(tx)
    // An erasure that is under way has the person first, and then nobody is left to hold.
    await lockPerson(tx, personId)
    const hold = {
      id: randomUUID(),
      personId,
      ground,
      covers: records,
      reason,
      placedBy: actor.id,
      placedAt: at,
    }
    if ((await remove(tx, insertHold(hold))).length === 0) return false
    const facts = { hold: hold.id, ground, covers: records ?? 'everything' }
    await recordEvent(tx, { at, actor, verb: 'hold.placed', objectId: personId, facts })
    return true
  })
}

/** `erased`: what this hold kept back of an erasure went too · `unchanged`: this person has none by that id that stands. */
export type Lifted = 'lifted' | 'erased' | 'unchanged'

/**
 * Ends a hold: of what it alone covered, periods and presses count again. Of somebody who was erased but for it, and did not write
 * since, that goes now.
 * @throws UnmirroredErasure when the file store is away: the worker puts the mirror as soon as it can
 */
export async function liftHold(
  app: AppContext,
  { id, personId, why, actor }: { id: string; personId: string; why: string; actor: By },
): Promise<Lifted> {
  const at = app.clock()
  const { lifted, done } = await app.db.transaction(async (tx) => {
    // As an erasure does, so that neither waits for the other.
    await lockPerson(tx, personId)
    const ended = { id, personId, liftedWhy: why, liftedBy: actor.id, liftedAt: at }
    if ((await remove(tx, endHold(ended))).length === 0) return { lifted: false, done: null }
    await recordEvent(tx, { at, actor, verb: 'hold.lifted', objectId: personId, facts: { hold: id } })
    const reason = await findHeldErasure(tx, personId)
    const done: Done | null = reason ? await eraseWithin(tx, app, at, { personId, reason, actor }) : null
    return { lifted: true, done }
  })
  if (done) await putMirrorOf(app, done)
  if (!lifted) return 'unchanged'
  return done ? 'erased' : 'lifted'
}
