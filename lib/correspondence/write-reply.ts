import { randomUUID } from 'node:crypto'
import type { AppContext } from '#lib/app.ts'
import { enter } from '#lib/doors/capture/enter.ts'
import { queueReply } from '#lib/doors/send/outbox/queue.ts'
import { sealAnswer } from '#lib/keyring.ts'
import { answerWaiting } from '#lib/leads/changes.ts'
import { type Actor, recordEvent } from '#lib/record-event.ts'
import { touchPerson, writeSaid } from './writes.ts'

export type Reply = {
  /** Of the answer to be: pressing twice sends it once. */
  readonly id: string
  readonly leadId: string
  readonly subject: string
  readonly text: string
  readonly actor: Actor
  /** A member to whom colleagues' leads are closed; null: all are open (P23). */
  readonly onlyOf: string | null
}

/**
 * Queues an answer of staff to the person of an enquiry, keeps it there, and stops the answer clock (P63). Whether they
 * may be written to is judged when it goes, as of every message.
 * @returns whether it was queued now: not a second time, nor where the lead is closed to the member, in the tray or frozen
 */
export async function writeReply(app: AppContext, reply: Reply): Promise<boolean> {
  const { id, leadId, subject, text, actor, onlyOf } = reply
  const now = app.clock()
  const body = sealAnswer(app.ring, id, { subject, text })
  const staff = actor.kind === 'staff' ? actor.id : null
  return app.db.transaction(async (tx) => {
    const said = { id, lead_id: leadId, direction: 'out', channel: 'email', body, staff_id: staff } as const
    const written = await writeSaid(tx, { ...said, only_of: onlyOf, now })
    if (!written) return false
    await tx.query(queueReply({ id: randomUUID(), correspondence_id: id, now }))
    await tx.query(touchPerson({ person_id: written.personId, now }))
    await enter(tx, answerWaiting({ id: leadId, now }))
    await recordEvent(tx, { at: now, actor, verb: 'lead.replied_to', objectId: leadId })
    return true
  })
}
