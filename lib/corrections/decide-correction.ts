import type { Tx } from '#db/client.ts'
import type { RefusalGround } from '#db/schema/requests.ts'
import type { AppContext } from '#lib/app.ts'
import { enter } from '#lib/doors/capture/enter.ts'
import { lockPerson } from '#lib/doors/choices/lock-person.ts'
import { type CorrectionOutcome, correctWithin } from '#lib/people/correct-person.ts'
import { readPerson } from '#lib/people/queries.ts'
import { type Actor, recordEvent } from '#lib/record-event.ts'
import { readsAppeal } from '#lib/requests/appeal.ts'
import { findRequest, lockRequest } from '#lib/requests/queries.ts'
import { endRequest } from '#lib/requests/resolve-request.ts'
import { requestForm } from '#policy/forms/request-form.ts'
import { decideCorrection } from './changes.ts'
import { findRequestOfCorrection, listCorrections, lockUndecided } from './queries.ts'

/** What a member decides about one field. `was`: the value they saw beside the new one. */
export type Decision = {
  readonly id: string
  readonly actor: Actor
} & (
  | { readonly accepts: true; readonly was: string | null }
  | { readonly accepts: false; readonly ground: RefusalGround }
)

/**
 * `decided`: others of the request wait · `answered`: it was the last, and its person is told · `unchanged`: it was decided before ·
 * otherwise why the value was not entered.
 */
export type DecisionOutcome =
  | 'decided'
  | 'answered'
  | 'unchanged'
  | 'second_reader'
  | Exclude<CorrectionOutcome['kind'], 'corrected' | 'gone' | 'address'>

/**
 * Accepts or refuses what a person says is right in one field (P46). What is accepted is entered by the way of every correction; with
 * the last of them the request ends, as done where anything was accepted.
 */
export async function decide(app: AppContext, decision: Decision): Promise<DecisionOutcome> {
  const requestId = await findRequestOfCorrection(app.db, decision.id)
  if (!requestId) return 'unchanged'
  return app.db.transaction(async (tx): Promise<DecisionOutcome> => {
    const found = await findRequest(tx, requestId)
    if (!found?.personId || !(await lockPerson(tx, found.personId))) return 'unchanged'
    const request = await lockRequest(tx, requestId)
    const open = await lockUndecided(tx, requestId)
    const one = open.find(({ id }) => id === decision.id)
    if (!one || !request?.personId || !request.provenAt || request.answeredAt) return 'unchanged'
    if (!(await readsAppeal(tx, request, decision.actor.id))) return 'second_reader'
    if (decision.accepts) {
      const kept = await accept(app, tx, request.personId, one, decision)
      // What is held already is as they ask, whoever entered it.
      if (kept !== 'corrected' && kept !== 'same')
        return kept === 'gone' || kept === 'address' ? 'unchanged' : kept
    }
    const at = app.clock()
    const ground = decision.accepts ? null : decision.ground
    const { actor } = decision
    const by = actor.kind === 'staff' ? actor.id : null
    await enter(tx, decideCorrection({ id: one.id, at, by, ground }))
    const facts = { field: one.field, ...(ground && { ground }) }
    await recordEvent(tx, { at, actor, verb: 'correction.decided', objectId: requestId, facts })
    if (open.length > 1) return 'decided'
    await end(app, tx, requestId, { actor, ground: ground ?? 'nothing_to_change' })
    return 'answered'
  })
}

async function accept(
  app: AppContext,
  tx: Tx,
  personId: string,
  { field, value }: { field: keyof typeof none; value: string | null },
  { was: seen, actor }: Extract<Decision, { accepts: true }>,
): Promise<CorrectionOutcome['kind']> {
  const person = await readPerson(tx, personId, null)
  if (!person) return 'gone'
  const { name, company, phone, email } = person
  const was = { ...none, name, company, phone, email }
  if (was[field] !== seen) return 'changed'
  const source = { form: requestForm, at: app.clock().toISOString() }
  const values = { ...was, [field]: value }
  return (await correctWithin(app, tx, { personId, was, values, source, actor, onlyOf: null })).kind
}

const none = { name: null, company: null, phone: null, email: null }

/** Ends a request of which everything is decided. */
async function end(
  app: AppContext,
  tx: Tx,
  id: string,
  { actor, ground }: { actor: Actor; ground: RefusalGround },
): Promise<void> {
  const accepted = (await listCorrections(tx, id)).some(({ ground: refused }) => refused === null)
  if (accepted) await endRequest(app, tx, { id, outcome: 'done', deed: 'corrected', actor })
  else await endRequest(app, tx, { id, outcome: 'refused', ground, actor })
}
