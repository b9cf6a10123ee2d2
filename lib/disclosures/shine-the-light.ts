import { randomUUID } from 'node:crypto'
import type { AppContext } from '#lib/app.ts'
import { keep } from '#lib/doors/send/keep.ts'
import { queueFor } from '#lib/doors/send/outbox/queue.ts'
import { type Actor, recordEvent } from '#lib/record-event.ts'
import { yearIn } from '#policy/time/moments.ts'
import { lastTold, lockAsker } from './disclosed.ts'

/** `before`: they were told in this year already · `gone`: nobody is held under this id · `undeclared`: the policy does not promise it. */
export type Light = 'told' | 'before' | 'gone' | 'undeclared'

/**
 * Answers who asks who got their data for marketing of their own (Shine the Light, P54): a letter with the recipients and categories of
 * the calendar year before, from the register, once a year.
 */
export async function tellDisclosed(
  { db, clock, agency }: AppContext,
  { personId, actor }: { readonly personId: string; readonly actor: Actor },
): Promise<Light> {
  const now = clock()
  const { sharing, workingHours } = agency.policy
  if (!sharing.shineTheLight) return 'undeclared'
  return db.transaction(async (tx) => {
    const person = await lockAsker(tx, personId)
    if (!person) return 'gone'
    const told = await lastTold(tx, personId)
    if (told && yearIn(told, workingHours.timeZone) === yearIn(now, workingHours.timeZone)) return 'before'
    const message = { id: randomUUID(), kind: 'disclosures_told', purpose: 'answer_request', leadId: null }
    await keep(tx, queueFor({ ...message, personId, language: person.language, now }))
    await recordEvent(tx, { at: now, actor, verb: 'disclosure.told', objectId: personId })
    return 'told'
  })
}
