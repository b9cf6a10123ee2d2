import { randomUUID } from 'node:crypto'
import type { Tx } from '#db/client.ts'
import { actAsEraser } from '#db/roles.ts'
import type { ErasurePlan } from '#db/schema/erasures.ts'
import type { AppContext } from '#lib/app.ts'
import { recordErasure } from '#lib/erasures/writes.ts'
import { listOtherAddresses } from '#lib/people/queries.ts'
import { type Actor, recordEvent } from '#lib/record-event.ts'
import { noHold } from '#lib/retention/due-rows.ts'
import { deeds, type Reason } from './deeds.ts'
import { removal, removalCount } from './removal.ts'

export type Erasure = {
  readonly personId: string
  readonly reason: Reason
  readonly actor: Actor
  /** Asked once the person is locked, where time decided: they may have written a moment ago. */
  readonly stillDue?: (tx: Tx) => Promise<boolean>
}

const found = 'select id from people where id = $1'
const removeText = removal('people', found)
const countText = removalCount('people', found)

/** What an erasure of this person would remove now, by table. Empty: nobody is held under this id. */
export async function planErasure(app: AppContext, personId: string): Promise<ErasurePlan> {
  return app.db.transaction((tx) => countRows(tx, personId), {
    isolation: 'repeatable read',
    readOnly: true,
  })
}

/**
 * The way to deletion: every row of the person in every classified table, in one transaction. What stays is a keyed
 * hash on the suppression list (R7) and the erasure itself, by id alone.
 * @returns what was erased; null when nobody is held under this id, is due no longer, or has to stay by a legal hold (P44)
 */
export async function erase(
  app: AppContext,
  erasure: Erasure,
): Promise<{ erasureId: string; plan: ErasurePlan } | null> {
  return app.db.transaction((tx) => eraseWithin(tx, app.clock(), erasure))
}

/** The same inside a transaction of the caller's, which is the eraser's from then on where anything was erased. */
export async function eraseWithin(
  tx: Tx,
  at: Date,
  { personId, reason, actor, stillDue }: Erasure,
): Promise<{ erasureId: string; plan: ErasurePlan } | null> {
  // The row's lock keeps new enquiries of this person waiting until they find nobody, and begin anew.
  const [person] = await tx.query<{ email_key: Buffer | null; phone_key: Buffer | null }>({
    text: 'select email_key, phone_key from people where id = $1 for update',
    values: [personId],
  })
  if (!person || !(await isFree(tx, personId)) || (stillDue && !(await stillDue(tx)))) return null
  const plan = await countRows(tx, personId)
  const others = await listOtherAddresses(tx, personId)
  const own = [
    ...(person.email_key ? [{ kind: 'email', key: person.email_key } as const] : []),
    ...(person.phone_key ? [{ kind: 'phone', key: person.phone_key } as const] : []),
  ]
  const staffId = actor.kind === 'staff' ? actor.id : null
  for (const deed of deeds) await deed(tx, { personId, own, others, reason, staffId, at })
  const erasureId = randomUUID()
  const done = { reason, staffId, at }
  await recordErasure(tx, { ...done, id: erasureId, personId, plan })
  // A backup may be older than the merge, and hold whom this person was made of.
  for (const { mergedFrom } of others)
    if (mergedFrom) await recordErasure(tx, { ...done, id: randomUUID(), personId: mergedFrom, plan: [] })
  const facts = { reason, erasure: erasureId }
  await recordEvent(tx, { at, actor, verb: 'person.erased', objectId: personId, facts })
  await tx.query(actAsEraser)
  await tx.query({ name: 'remove_person', text: removeText, values: [personId] })
  return { erasureId, plan }
}

/** P44: asked once the person is locked, since a statement that waited for the lock does not see the hold it waited for. */
async function isFree(tx: Tx, personId: string): Promise<boolean> {
  const text = `select from people p where p.id = $1 and ${noHold('p.id')}`
  return (await tx.query({ text, values: [personId] })).length > 0
}

async function countRows(tx: Tx, personId: string): Promise<ErasurePlan> {
  return tx.query<ErasurePlan[number]>({ name: 'count_person_rows', text: countText, values: [personId] })
}
