import { randomUUID } from 'node:crypto'
import type { AppContext } from '#lib/app.ts'
import { enter } from '#lib/doors/capture/enter.ts'
import { keepPerson } from '#lib/doors/choices/lock-person.ts'
import { keep } from '#lib/doors/send/keep.ts'
import { queueReplyNotice } from '#lib/doors/send/outbox/queue.ts'
import { keepMailFiles } from '#lib/files/changes.ts'
import { sealReply } from '#lib/keyring.ts'
import { keyedDigest } from '#lib/platform/crypto/digest.ts'
import { recordEvent } from '#lib/record-event.ts'
import { receiveMail, touchPerson } from './changes.ts'
import { type MailFile, stageMailFiles } from './mail-files.ts'
import { type AnsweredLead, inboundSeen } from './queries.ts'

const dayMs = 24 * 60 * 60_000
/** Mails about one lead that are kept in a day: whoever knows its address could send any number. */
const mostInADay = 50

/** A mail of a person about their lead, as it says itself. */
export type ReplyMail = {
  /** By which a repeat is known. */
  readonly id: string
  readonly from: string | null
  readonly subject: string
  readonly text: string
  readonly files: readonly MailFile[]
}

/** `whole`: nothing of it was left out. `full`: too many came about this lead today. `gone`: it was erased meanwhile. */
export type ReplyTaken =
  | { readonly kind: 'taken'; readonly whole: boolean }
  | { readonly kind: 'repeated' | 'full' | 'gone' }

/**
 * Keeps what a person answered by mail: sealed, on their lead, once; its files inspected like any others. Staff are told.
 * Also of somebody who is restricted: storing is all that restriction allows (R8).
 * @throws when the database or the store is away: then nothing was taken
 */
export async function takeReply(app: AppContext, lead: AnsweredLead, mail: ReplyMail): Promise<ReplyTaken> {
  const { db, clock, ring, keys } = app
  const now = clock()
  const messageId = keyedDigest(keys.data, 'inbound mail', mail.id).toString('base64url')
  const seen = await inboundSeen(db, messageId, lead.leadId, new Date(now.getTime() - dayMs))
  if (seen.known) return { kind: 'repeated' }
  if (seen.lately >= mostInADay) return { kind: 'full' }
  const { ids, leftOut } = await stageMailFiles(app, lead.form, mail.files)
  const id = randomUUID()
  const { subject, text, from } = mail
  const body = sealReply(ring, id, { subject, text, from: from ?? undefined, leftOut })
  return db.transaction(async (tx) => {
    // An erasure may be at the same rows: whoever has the person first goes first.
    if (!(await keepPerson(tx, lead.personId))) return { kind: 'gone' }
    const received = await enter(tx, receiveMail({ id, leadId: lead.leadId, body, messageId, now }))
    if (received.length === 0) return { kind: 'repeated' }
    if (ids.length > 0) await enter(tx, keepMailFiles({ ids, correspondenceId: id, now }))
    await enter(tx, touchPerson({ personId: lead.personId, now }))
    if (!lead.quarantined) await keep(tx, queueReplyNotice({ id: randomUUID(), leadId: lead.leadId, now }))
    const facts = { files: ids.length, leftOut: leftOut.length }
    const actor = { kind: 'person', id: lead.personId } as const
    await recordEvent(tx, { at: now, actor, verb: 'lead.replied', objectId: lead.leadId, facts })
    return { kind: 'taken', whole: leftOut.length === 0 }
  })
}
