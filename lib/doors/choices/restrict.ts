import { randomUUID } from 'node:crypto'
import type { RestrictionAsker } from '#db/schema/restrictions.ts'
import type { AppContext } from '#lib/app.ts'
import { type Actor, recordEvent } from '#lib/record-event.ts'
import { freePerson, freezePerson } from '#lib/restrictions/writes.ts'

/**
 * Has somebody's data be left as it is, from now on: stored, and nothing else (R8, P48).
 * @param reason in staff's own words: what is disputed
 * @returns whether it begins now: not when it stands already
 */
export async function restrictPerson(
  app: AppContext,
  by: { personId: string; askedBy: RestrictionAsker; reason: string; actor: Actor },
): Promise<boolean> {
  const { personId, askedBy, reason, actor } = by
  const now = app.clock()
  return app.db.transaction(async (tx) => {
    const frozen = await freezePerson(tx, {
      id: randomUUID(),
      person_id: personId,
      asked_by: askedBy,
      reason,
      staff_id: actor.kind === 'staff' ? actor.id : null,
      now,
    })
    if (!frozen) return false
    const facts = { askedBy }
    await recordEvent(tx, { at: now, actor, verb: 'person.restricted', objectId: personId, facts })
    return true
  })
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
    const staffId = actor.kind === 'staff' ? actor.id : null
    if (!(await freePerson(tx, { person_id: personId, told, staff_id: staffId, now }))) return false
    await recordEvent(tx, { at: now, actor, verb: 'person.restriction_lifted', objectId: personId })
    return true
  })
}
