import { randomUUID } from 'node:crypto'
import type { Tx } from '#db/client.ts'
import type { RestrictionAsker } from '#db/schema/restrictions.ts'
import type { AppContext } from '#lib/app.ts'
import { type Actor, recordEvent } from '#lib/record-event.ts'
import { liftRestrictions, restrict } from '#lib/restrictions/changes.ts'
import { choose } from './choose.ts'

/**
 * Has somebody's data be left as it is, from now on: stored, and nothing else (R8, P48).
 * @param reason in staff's own words: what is disputed
 * @returns whether it begins now: not when it stands already
 */
export async function restrictPerson(app: AppContext, by: Restricting): Promise<boolean> {
  return app.db.transaction((tx) => restrictWithin(tx, app, by))
}

type Restricting = {
  readonly personId: string
  readonly askedBy: RestrictionAsker
  readonly reason: string
  readonly actor: Actor
}

/** The same within a transaction that does more; from then on nothing of theirs can be changed in it. */
export async function restrictWithin(
  tx: Tx,
  { clock }: Pick<AppContext, 'clock'>,
  { personId, askedBy, reason, actor }: Restricting,
): Promise<boolean> {
  const now = clock()
  const setBy = actor.kind === 'staff' ? actor.id : null
  const begun = await choose(tx, restrict({ id: randomUUID(), personId, askedBy, reason, setBy, now }))
  if (begun.length === 0) return false
  const facts = { askedBy }
  await recordEvent(tx, { at: now, actor, verb: 'person.restricted', objectId: personId, facts })
  return true
}

/**
 * Ends a restriction. The person has been told before (R8): without saying how, nobody can end one.
 * @returns whether it ended now
 */
export async function liftRestriction(
  app: AppContext,
  { personId, told, actor }: { personId: string; told: string; actor: Actor },
): Promise<boolean> {
  const now = app.clock()
  if (told.trim() === '') return false
  return app.db.transaction(async (tx) => {
    const liftedBy = actor.kind === 'staff' ? actor.id : null
    const ended = await choose(tx, liftRestrictions({ personId, told, liftedBy, now }))
    if (ended.length === 0) return false
    await recordEvent(tx, { at: now, actor, verb: 'person.restriction_lifted', objectId: personId })
    return true
  })
}
