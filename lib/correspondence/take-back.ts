import type { AppContext } from '#lib/app.ts'
import { enter } from '#lib/doors/capture/enter.ts'
import { keep } from '#lib/doors/send/keep.ts'
import { moveReply as move, takeBackReply as takeBack } from '#lib/doors/send/outbox/take-back.ts'
import { openReply, sealReply } from '#lib/keyring.ts'
import { type Actor, recordEvent } from '#lib/record-event.ts'
import { keepReplyDraftIn, listReplyDrafts } from '#lib/reply-drafts/reply-drafts.ts'
import { emptyReply, findOwnReply } from './changes.ts'

/** For so long a reply waits before it leaves, so that its writer can take it back. */
export const undoMs = 10_000

/** A reply of a lead, and who wants it taken back or moved. */
export type WaitingReply = {
  readonly id: string
  readonly leadId: string
  readonly actor: Actor
  /** A member to whom colleagues' leads are closed; null: all are open (P23). */
  readonly onlyOf: string | null
}

/**
 * Takes back a reply that has not left: it is never sent, and what it says is the draft of whoever took it back, before what they
 * had written meanwhile.
 * @returns false where it has left or may have, or the lead is closed to the member
 */
export async function takeBackReply(app: AppContext, reply: WaitingReply): Promise<boolean> {
  const { id, leadId, actor, onlyOf } = reply
  return app.db.transaction(async (tx) => {
    const [found] = await findOwnReply(tx, { id, leadId, onlyOf })
    if (!found) return false
    const [taken] = await keep(tx, takeBack({ correspondenceId: id }))
    if (!taken) return false
    const { subject, text } = openReply(app.ring, id, found.body)
    await enter(tx, emptyReply({ id, body: sealReply(app.ring, id, { subject: '', text: '' }) }))
    if (actor.kind === 'staff' && actor.id) {
      const { own } = await listReplyDrafts({ db: tx, ring: app.ring }, leadId, actor.id)
      const whole = own ? `${text}\n\n${own.text}` : text
      await keepReplyDraftIn(tx, app, { leadId, staffId: actor.id, onlyOf }, { subject, text: whole })
    }
    await recordEvent(tx, { at: app.clock(), actor, verb: 'lead.reply_taken_back', objectId: leadId })
    return true
  })
}

/** Has a reply that has not left go at another time. @returns false where it has left or may have */
export async function moveReply(app: AppContext, reply: WaitingReply, sendAt: Date): Promise<boolean> {
  const { id, leadId, actor, onlyOf } = reply
  return app.db.transaction(async (tx) => {
    const [found] = await findOwnReply(tx, { id, leadId, onlyOf })
    const [moved] = found ? await keep(tx, move({ correspondenceId: id, sendAt })) : []
    if (!moved) return false
    await recordEvent(tx, { at: app.clock(), actor, verb: 'lead.reply_moved', objectId: leadId })
    return true
  })
}
