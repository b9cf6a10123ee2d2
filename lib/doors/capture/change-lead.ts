import type { Stage } from '../../../db/schema/leads.ts'
import type { House } from '../../house.ts'
import { type Actor, recordEvent } from '../../records/audit/writes.ts'
import { setOwner, setStage } from '../../records/leads/writes-stage.ts'

type Change = {
  readonly leadId: string
  readonly actor: Actor
  /** A member to whom colleagues' leads are closed; null: all are open (P23). */
  readonly onlyOf: string | null
}

/**
 * Sets a lead's stage and enters it in the log, in one transaction.
 * @returns whether anything changed: not for a lead that stands there already, is closed to the member, or whose
 *   person asked that their data be left as it is (R8)
 */
export async function changeStage(
  house: House,
  change: Change & { readonly stage: Stage },
): Promise<boolean> {
  const { leadId, actor, onlyOf, stage } = change
  const at = house.clock()
  return house.db.transaction(async (tx) => {
    const [done] = await tx.query<{ before: Stage }>(
      setStage({ id: leadId, only_of: onlyOf, now: at, stage }),
    )
    if (!done) return false
    const facts = { from: done.before, to: stage }
    await recordEvent(tx, { at, actor, verb: 'lead.stage_changed', objectId: leadId, facts })
    return true
  })
}

/** Gives a lead to a member, or to nobody (null), and enters it in the log; otherwise as `changeStage`. */
export async function assignLead(
  house: House,
  change: Change & { readonly ownerId: string | null },
): Promise<boolean> {
  const { leadId, actor, onlyOf, ownerId } = change
  const at = house.clock()
  return house.db.transaction(async (tx) => {
    const [done] = await tx.query(setOwner({ id: leadId, only_of: onlyOf, owner_id: ownerId }))
    if (!done) return false
    const facts = { to: ownerId ?? 'nobody' }
    await recordEvent(tx, { at, actor, verb: 'lead.assigned', objectId: leadId, facts })
    return true
  })
}
