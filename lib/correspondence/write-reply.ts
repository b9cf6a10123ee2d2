import { randomUUID } from 'node:crypto'
import type { Tx } from '#db/client.ts'
import type { AppContext } from '#lib/app.ts'
import { enter } from '#lib/doors/capture/enter.ts'
import { keep } from '#lib/doors/send/keep.ts'
import { queueReply } from '#lib/doors/send/outbox/queue.ts'
import { sealReply } from '#lib/keyring.ts'
import { apply } from '#lib/leads/change-lead.ts'
import { type Actor, recordEvent } from '#lib/record-event.ts'
import { dropReplyDraft } from '#lib/reply-drafts/reply-drafts.ts'
import { insertMessage, touchPerson } from './changes.ts'

export type Reply = {
  /** Of the reply to be: pressing twice sends it once. */
  readonly id: string
  readonly leadId: string
  readonly subject: string
  readonly text: string
  /** When it leaves; absent: now. Until then it can be taken back. */
  readonly sendAt?: Date
  readonly actor: Actor
  /** A member to whom colleagues' leads are closed; null: all are open (P23). */
  readonly onlyOf: string | null
}

/** A lead of nobody becomes whose answer it got; a colleague's stays theirs. */
async function takeOwnership(tx: Tx, app: AppContext, { leadId, actor, onlyOf }: Reply, staffId: string) {
  const change = { kind: 'owner', value: staffId, was: null } as const
  await apply(tx, app, [leadId], change, { actor, onlyOf }, app.clock())
}

/**
 * Queues a reply of staff to the person of a lead, and keeps it there. The answer clock stops when a mail server has
 * accepted it (P63). A lead that nobody owned is owned by whoever answers. Whether they may be written to is assessed when it goes, as of every message.
 * @returns whether it was queued now: not a second time, nor where the lead is closed to the member, in quarantine or its person restricted
 */
export async function writeReply(app: AppContext, reply: Reply): Promise<boolean> {
  const { id, leadId, subject, text, actor, onlyOf } = reply
  const now = app.clock()
  const body = sealReply(app.ring, id, { subject, text })
  const staffId = actor.kind === 'staff' ? actor.id : null
  return app.db.transaction(async (tx) => {
    const message = { id, leadId, direction: 'out', channel: 'email', body, staffId, onlyOf, now }
    const [written] = await enter(tx, insertMessage(message))
    if (!written) return false
    await keep(tx, queueReply({ id: randomUUID(), correspondenceId: id, sendAt: reply.sendAt ?? now, now }))
    await enter(tx, touchPerson({ personId: written.personId, now }))
    await recordEvent(tx, { at: now, actor, verb: 'lead.replied_to', objectId: leadId })
    if (staffId) await takeOwnership(tx, app, reply, staffId)
    if (staffId) await dropReplyDraft(tx, leadId, staffId)
    return true
  })
}
