import { randomUUID } from 'node:crypto'
import type { Tx } from '#db/client.ts'
import { actAsEraser } from '#db/roles.ts'
import type { ErasurePlan } from '#db/schema/erasures.ts'
import type { AppContext } from '#lib/app.ts'
import { forgetSubmissions } from '#lib/doors/capture/forget-submissions.ts'
import { suppress } from '#lib/doors/choices/suppressions/writes.ts'
import { voidTokensAt } from '#lib/doors/choices/tokens/writes.ts'
import { recordErasure } from '#lib/erasures/writes.ts'
import { strikeExports } from '#lib/exports/queries.ts'
import { listOtherAddresses } from '#lib/people/other-addresses.ts'
import { type Actor, recordEvent } from '#lib/record-event.ts'
import { settleByErasure } from '#lib/requests/writes.ts'
import { noHold } from '#lib/retention/due-rows.ts'
import { erasureOrder } from './order.ts'

export type Erasure = {
  readonly personId: string
  readonly reason: 'request' | 'retention' | 'minor'
  readonly actor: Actor
  /** Asked once the person is locked, where time decided: they may have written a moment ago. */
  readonly stillDue?: (tx: Tx) => Promise<boolean>
}

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
  { personId, reason, actor, stillDue }: Erasure,
): Promise<{ erasureId: string; plan: ErasurePlan } | null> {
  const at = app.clock()
  return app.db.transaction(async (tx) => {
    // The row's lock keeps new enquiries of this person waiting until they find nobody, and begin anew.
    const [person] = await tx.query<{ email_key: Buffer | null; phone_key: Buffer | null }>({
      text: 'select email_key, phone_key from people where id = $1 for update',
      values: [personId],
    })
    if (!person || !(await isFree(tx, personId)) || (stillDue && !(await stillDue(tx)))) return null
    await tx.query(forgetSubmissions({ person_id: personId }))
    await tx.query({ text: strikeExports })
    const plan = await countRows(tx, personId)
    const erasureId = randomUUID()
    if (person.email_key) await suppress(tx, person.email_key, 'email', 'erasure', at, reason)
    if (person.phone_key) await suppress(tx, person.phone_key, 'phone', 'erasure', at, reason)
    const others = await listOtherAddresses(tx, personId)
    for (const { kind, key } of others) await suppress(tx, key, kind, 'erasure', at, reason)
    // Who wrote anew from another address is another row: no link it was mailed before takes this no back.
    const otherKeys = others.map(({ key }) => key)
    await voidTokensAt(tx, otherKeys, at)
    const by = actor.kind === 'staff' ? actor.id : null
    if (reason !== 'retention') await settleByErasure(tx, { personId, at, by })
    const done = { reason, staffId: by, at }
    await recordErasure(tx, { ...done, id: erasureId, personId, plan })
    // A backup may be older than the merge, and hold whom this person was made of.
    for (const { mergedFrom } of others)
      if (mergedFrom) await recordErasure(tx, { ...done, id: randomUUID(), personId: mergedFrom, plan: [] })
    await recordEvent(tx, {
      at,
      actor,
      verb: 'person.erased',
      objectId: personId,
      facts: { reason, erasure: erasureId },
    })
    await tx.query(actAsEraser)
    for (const { name, subject } of erasureOrder) {
      await tx.query({ text: `delete from ${name} where ${subject} = $1`, values: [personId] })
    }
    return { erasureId, plan }
  })
}

/** P44: asked once the person is locked, since a statement that waited for the lock does not see the hold it waited for. */
async function isFree(tx: Tx, personId: string): Promise<boolean> {
  const text = `select from people p where p.id = $1 and ${noHold('p.id')}`
  return (await tx.query({ text, values: [personId] })).length > 0
}

async function countRows(tx: Tx, personId: string): Promise<ErasurePlan> {
  const plan: { table: string; rows: number }[] = []
  for (const { name, subject } of erasureOrder) {
    const [found] = await tx.query<{ rows: number }>({
      text: `select count(*)::int as rows from ${name} where ${subject} = $1`,
      values: [personId],
    })
    if (found && found.rows > 0) plan.push({ table: name, rows: found.rows })
  }
  return plan
}
