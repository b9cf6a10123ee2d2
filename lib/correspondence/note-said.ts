import { randomUUID } from 'node:crypto'
import type { CorrespondenceChannel } from '#db/schema/correspondence.ts'
import type { AppContext } from '#lib/app.ts'
import { enter } from '#lib/doors/capture/enter.ts'
import { sealAnswer } from '#lib/keyring.ts'
import { answerWaiting } from '#lib/leads/changes.ts'
import { type Actor, recordEvent } from '#lib/record-event.ts'
import { touchPerson, writeSaid } from './writes.ts'

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
 * Notes what was said about an enquiry by telephone, by letter, in person, or in a mail that did not come this way (P14).
 * What we said answers the enquiry, and stops its clock.
 * @returns whether it was noted: not when it stands there already, the lead is closed to the member or in the tray, or
 *   its person asked that their data be left as it is (R8)
 */
export async function noteSaid(app: AppContext, note: Note): Promise<boolean> {
  const { leadId, direction, channel, text, actor, onlyOf, id = randomUUID() } = note
  const now = app.clock()
  const body = sealAnswer(app.ring, id, { subject: '', text })
  const staff = actor.kind === 'staff' ? actor.id : null
  return app.db.transaction(async (tx) => {
    const said = { id, lead_id: leadId, direction, channel, body, staff_id: staff, only_of: onlyOf, now }
    const written = await writeSaid(tx, said)
    if (!written) return false
    await tx.query(touchPerson({ person_id: written.personId, now }))
    if (direction === 'out') await enter(tx, answerWaiting({ id: leadId, now }))
    const facts = { direction, channel }
    await recordEvent(tx, { at: now, actor, verb: 'lead.noted', objectId: leadId, facts })
    return true
  })
}
