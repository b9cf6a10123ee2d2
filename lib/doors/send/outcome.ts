import { randomUUID } from 'node:crypto'
import { type Keyring, sealMail } from '#lib/keyring.ts'
import type { Delivery, Mail, Transport } from '#lib/platform/transports/mail.ts'
import type { Claimed } from './outbox/claim.ts'
import type { Outcome } from './outbox/record-outcomes.ts'
import { letsIn } from './outbox/staff-links.ts'

const tries = 8
const minuteMs = 60_000

/** What the transport said of a message, as it is recorded. */
export function outcomeOf(
  ring: Keyring,
  transport: Pick<Transport, 'name' | 'dropsRepeats'>,
  message: Claimed,
  mail: Mail,
  delivery: Delivery,
  at: Date,
): Outcome {
  if (delivery.kind === 'accepted' || delivery.kind === 'kept') {
    const { subject, text, html, headers } = mail
    const id = randomUUID()
    return {
      ...blank(transport, message, at),
      state: delivery.kind === 'kept' ? 'kept' : 'sent',
      delivery: id,
      recipient: mail.to,
      message_id: mail.messageId,
      provider_id: delivery.kind === 'kept' ? null : delivery.providerId,
      mail:
        delivery.kind === 'kept' && !letsIn(message.kind)
          ? sealMail(ring, id, { subject, text, html, headers: { ...headers } }).toString('base64')
          : null,
    }
  }
  const laterMs = delivery.kind === 'refused' ? delivery.laterMs : undefined
  const state = delivery.kind === 'refused' ? afterNo(message, delivery) : afterSilence(transport, message)
  const next = nextTry(at, message.attempts)
  return {
    ...blank(transport, message, at),
    state,
    reason: printable(delivery.why),
    next_at: laterMs === undefined ? next : new Date(Math.max(next.getTime(), at.getTime() + laterMs)),
    frees: delivery.kind === 'refused',
    counts: laterMs === undefined,
  }
}

/** What it was about is gone. */
export function outcomeOfGone(transport: Transport, message: Claimed, at: Date): Outcome {
  return { ...blank(transport, message, at), state: 'failed', reason: 'gone', frees: true }
}

/**
 * It could not be written, by a fault of ours. A key that it shares, and under which it may have gone before, cannot be
 * tried without it, nor it alone.
 */
export function outcomeOfFault(transport: Transport, message: Claimed, error: unknown, at: Date): Outcome {
  const reason = printable(`not_written: ${error instanceof Error ? error.message : 'fault'}`)
  const { attempts, batch, id } = message
  const doubtful = attempts > 1 && batch !== null && batch !== id
  const state = doubtful ? 'unknown' : attempts >= tries ? 'failed' : 'waiting'
  return {
    ...blank(transport, message, at),
    state,
    reason,
    next_at: nextTry(at, attempts),
    frees: attempts === 1,
  }
}

function afterNo({ attempts }: Claimed, no: { permanent: boolean; laterMs?: number }) {
  if (no.permanent) return 'failed'
  return no.laterMs === undefined && attempts >= tries ? 'failed' : 'waiting'
}

/** What may have arrived and would arrive twice is not repeated: at most once for marketing by SMTP. */
function afterSilence({ dropsRepeats }: Pick<Transport, 'dropsRepeats'>, { attempts, stream }: Claimed) {
  const doubtful = stream === 'marketing' && !dropsRepeats
  return doubtful || attempts >= tries ? 'unknown' : 'waiting'
}

/** Half a minute, then four times as long each time, up to six hours. */
function nextTry(at: Date, attempts: number): Date {
  return new Date(at.getTime() + Math.min(0.5 * 4 ** (attempts - 1), 360) * minuteMs)
}

/** What another end said, fit to be stored and shown. */
function printable(text: string): string {
  return text
    .toWellFormed()
    .replace(/\p{Cc}+/gu, ' ')
    .trim()
    .slice(0, 300)
}

function blank(
  { name }: Pick<Transport, 'name'>,
  { id, attempts, kind, personId }: Claimed,
  at: Date,
): Outcome {
  return {
    id,
    attempts,
    state: 'waiting',
    reason: null,
    next_at: at,
    frees: false,
    counts: true,
    kind,
    person_id: personId,
    delivery: null,
    transport: name,
    recipient: null,
    message_id: null,
    provider_id: null,
    mail: null,
  }
}
