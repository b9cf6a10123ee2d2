import { randomUUID } from 'node:crypto'
import type { CorrespondenceChannel } from '#db/schema/correspondence.ts'
import type { AppContext } from '#lib/app.ts'
import { enter } from '#lib/doors/capture/enter.ts'
import { sealReply } from '#lib/keyring.ts'
import { answerWaiting } from '#lib/leads/changes.ts'
import { type Actor, recordEvent } from '#lib/record-event.ts'
import { insertMessage, touchPerson } from './changes.ts'

export type Note = {
  /** Of the entry to be: pressing twice enters it once. */
  readonly id?: string
  readonly leadId: string
  /** `in`: the person said it. `out`: we did. */
  readonly direction: 'in' | 'out'
  readonly channel: CorrespondenceChannel
  readonly text: string
  readonly actor: Actor
  /** A member to whom colleagues' leads are closed; null: all are open (P23). */
  readonly onlyOf: string | null
}

/**
 * Notes what was said about a lead by telephone, by letter, in person, or in a mail that did not come this way (P14).
 * What we said answers the lead, and stops its clock.
 * @returns whether it was noted: not when it stands there already, the lead is closed to the member or in quarantine, or
 *   its person is restricted (R8)
 */
export async function noteMessage(app: AppContext, note: Note): Promise<boolean> {
  const { leadId, direction, channel, text, actor, onlyOf, id = randomUUID() } = note
  const now = app.clock()
  const body = sealReply(app.ring, id, { subject: '', text })
  const staffId = actor.kind === 'staff' ? actor.id : null
  return app.db.transaction(async (tx) => {
    const message = { id, leadId, direction, channel, body, staffId, onlyOf, now }
    const [written] = await enter(tx, insertMessage(message))
    if (!written) return false
    await enter(tx, touchPerson({ personId: written.personId, now }))
    if (direction === 'out') await enter(tx, answerWaiting({ id: leadId, now }))
    const facts = { direction, channel }
    await recordEvent(tx, { at: now, actor, verb: 'lead.noted', objectId: leadId, facts })
    return true
  })
}
