import { isDatabaseAway } from '../../../db/client.ts'
import type { PurposeId } from '../../../policy/vocabulary.ts'
import type { House } from '../../house.ts'
import type { Delivery, Mail, Transport } from '../../platform/transports/mail.ts'
import { recordEvent, system } from '../../records/audit/writes.ts'
import type { Claimed } from '../../records/outbox/claim.ts'
import { settleSent, settleUnsent } from '../../records/outbox/settle.ts'
import { letsIn } from '../../records/outbox/staff-links.ts'
import { keepPerson } from '../../records/people/queries.ts'
import { heedRefusal } from '../choices/refused-at-once.ts'
import { composeMail } from './compose.ts'
import { isPermitted, type Permitted } from './permit.ts'

const tries = 8
const minuteMs = 60_000

/**
 * The way out. Sends one permitted message for its purpose and settles what became of it; never throws for what the
 * other end does (E10).
 * @throws TypeError without a leave that `permit` made for this very purpose
 */
export async function send<P extends PurposeId>(
  house: House,
  transport: Transport,
  purpose: P,
  leave: Permitted<P>,
): Promise<void> {
  if (!isPermitted(leave, purpose)) throw new TypeError('This message was never permitted for this purpose.')
  const { message } = leave
  const mail = await compose(house, message)
  if (mail) await settle(house, transport, message, mail, await transport.deliver(mail))
}

/** Null when there is nothing to send: then the message is settled already, and does not hold up the next. */
async function compose(house: House, message: Claimed): Promise<Mail | null> {
  try {
    const mail = await composeMail(house, message)
    if (!mail) await settleUnsent(house.db, message.id, 'failed', 'gone', house.clock())
    return mail
  } catch (error) {
    if (isDatabaseAway(error)) throw error
    const why = `not_written: ${error instanceof Error ? error.name : 'fault'}`
    const state = message.attempts >= tries ? 'failed' : 'waiting'
    await settleUnsent(house.db, message.id, state, why, nextTry(house.clock(), message.attempts))
    return null
  }
}

async function settle(
  house: House,
  transport: Transport,
  message: Claimed,
  mail: Mail,
  delivery: Delivery,
): Promise<void> {
  const at = house.clock()
  if (delivery.kind === 'accepted') {
    const { subject, text, html, headers } = mail
    const sent = {
      outboxId: message.id,
      personId: message.personId,
      transport: transport.name,
      recipient: mail.to,
      messageId: mail.messageId,
      providerId: delivery.providerId,
      mail:
        transport.name === 'outbox' && !letsIn(message.kind)
          ? { subject, text, html, headers: { ...headers } }
          : null,
      at,
    }
    const facts = { kind: message.kind, outbox: message.id }
    const objectId = message.personId
    return house.db.transaction(async (tx) => {
      // An erasure may be at the same rows: whoever has the person first goes first.
      const held = message.personId === null || (await keepPerson(tx, message.personId))
      if (held) await settleSent(tx, sent)
      await recordEvent(tx, { at, actor: system, verb: 'mail.sent', objectId, facts })
    })
  }
  // What may have arrived and would arrive twice is not repeated: at most once for marketing by SMTP.
  const doubtful = delivery.kind === 'unknown' && message.stream === 'marketing' && !transport.dropsRepeats
  const givenUp = message.attempts >= tries || (delivery.kind === 'refused' && delivery.permanent)
  const state = doubtful ? 'unknown' : givenUp ? 'failed' : 'waiting'
  await settleUnsent(house.db, message.id, state, delivery.why, nextTry(at, message.attempts))
  // By Resend the other end's word comes later, by its webhook; this is Resend's own.
  if (transport.name === 'smtp' && delivery.kind === 'refused' && delivery.permanent)
    await heedRefusal(house, { outboxId: message.id, attempt: message.attempts, why: delivery.why })
}

/** Half a minute, then four times as long each time, up to six hours. */
function nextTry(at: Date, attempts: number): Date {
  return new Date(at.getTime() + Math.min(0.5 * 4 ** (attempts - 1), 360) * minuteMs)
}
