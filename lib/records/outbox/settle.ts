import { randomUUID } from 'node:crypto'
import type { Queryable } from '../../../db/client.ts'
import type { OutboxState, RenderedMail } from '../../../db/schema/outbox.ts'

export type Sent = {
  readonly outboxId: string
  readonly personId: string | null
  readonly transport: 'resend' | 'smtp' | 'outbox'
  readonly recipient: string
  readonly messageId: string
  readonly providerId: string | null
  /** The whole mail, where nothing else carries it. */
  readonly mail: RenderedMail | null
  readonly at: Date
}

/** Notes that a claimed message was accepted, with what the transport made of it. */
export async function settleSent(tx: Queryable, sent: Sent): Promise<void> {
  await tx.query({
    name: 'settle_sent',
    text: `with done as (
        update outbox set state = 'sent' where id = $2 and state = 'claimed' returning id
      )
      insert into deliveries (id, outbox_id, person_id, transport, recipient, message_id, provider_id, mail, at)
      select $1, id, $3, $4, $5, $6, $7, $8, $9 from done`,
    values: [
      randomUUID(),
      sent.outboxId,
      sent.personId,
      sent.transport,
      sent.recipient,
      sent.messageId,
      sent.providerId,
      sent.mail ? JSON.stringify(sent.mail) : null,
      sent.at,
    ],
  })
}

/** What would wait, rests with its announcement where that was stopped meanwhile. */
function waitingOr(state: string): string {
  return `case when ${state} = 'waiting' then coalesce((select a.state from announcements a
    where a.id = o.announcement_id and a.state in ('paused', 'cancelled')), 'waiting') else ${state} end`
}

/** Ends or postpones a claimed message: `waiting` until `nextAt`, `failed` or `unknown`, with the reason. */
export async function settleUnsent(
  db: Queryable,
  id: string,
  state: Extract<OutboxState, 'waiting' | 'failed' | 'unknown'>,
  reason: string,
  nextAt: Date,
): Promise<void> {
  await db.query({
    name: 'settle_unsent',
    text: `update outbox o set state = ${waitingOr('$2::text')}, reason = $3, next_at = $4
      where id = $1 and state = 'claimed'`,
    values: [id, state, reason, nextAt],
  })
}

/** Gives a message that was given up its tries anew. No row: it is none such. */
export async function tryAgain(tx: Queryable, id: string, now: Date): Promise<{ state: OutboxState } | null> {
  const [row] = await tx.query<{ state: OutboxState }>({
    name: 'try_again',
    text: `update outbox o set state = 'waiting', reason = 'tried_again', attempts = 0, next_at = $2
      from outbox before
      where o.id = $1 and before.id = o.id and o.state in ('failed', 'unknown')
      returning before.state`,
    values: [id, now],
  })
  return row ?? null
}

/** Says that a worker is still at these messages. */
export async function renewClaims(db: Queryable, ids: readonly string[], now: Date): Promise<void> {
  if (ids.length === 0) return
  await db.query({
    name: 'renew_claims',
    text: `update outbox set claimed_at = $2 where id = any($1::uuid[]) and state = 'claimed'`,
    values: [[...ids], now],
  })
}

/**
 * Takes up messages whose worker died after claiming them. What the other end would drop as a repeat, and service mail,
 * waits again; marketing by SMTP may have arrived, so it is shown as `unknown` and not repeated.
 */
export async function releaseAbandoned(db: Queryable, before: Date, dropsRepeats: boolean): Promise<number> {
  const rows = await db.query({
    name: 'release_abandoned',
    text: `update outbox o set
        state = case when $2::boolean or stream = 'service' then ${waitingOr("'waiting'")} else 'unknown' end,
        reason = 'abandoned'
      where state = 'claimed' and claimed_at < $1 returning id`,
    values: [before, dropsRepeats],
  })
  return rows.length
}
