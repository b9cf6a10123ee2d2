import type { Queryable } from '#db/client.ts'
import type { OutboxState, RenderedMail } from '#db/schema/outbox.ts'
import { statement } from '#lib/platform/statement.ts'

/** What became of one claim of a message. Keys are the statement's columns. */
export type Outcome = {
  readonly id: string
  /** Of the claim it ends: what an earlier or a later one came to is another matter. */
  readonly attempts: number
  readonly state: Extract<OutboxState, 'sent' | 'waiting' | 'failed' | 'unknown'>
  readonly reason: string | null
  readonly next_at: Date
  /** Whether the other end has surely nothing of it: then it may go with others next time. */
  readonly frees: boolean
  /** Whether it counts as a try; not when we were told to come later. */
  readonly counts: boolean
  readonly kind: string
  readonly person_id: string | null
  /** What the transport made of it, where it was sent. */
  readonly delivery: string | null
  readonly transport: 'resend' | 'smtp' | 'outbox'
  readonly recipient: string | null
  readonly message_id: string | null
  readonly provider_id: string | null
  /** The whole mail, where nothing else carries it. */
  readonly mail: RenderedMail | null
}

/** What would wait, rests with its announcement where that was stopped meanwhile. */
function waitingOr(state: string): string {
  return `case when ${state} = 'waiting' then coalesce((select a.state from announcements a
    where a.id = o.announcement_id and a.state in ('paused', 'cancelled')), 'waiting') else ${state} end`
}

/**
 * Many at once, with what was sent in the log. An erasure may be at the same rows: whoever has the person first goes
 * first. A worker that was given up for dead and is not still has the last word on what it sent.
 */
const settle = statement<{ told: string; now: Date }>(
  'settle_messages',
  `with told as (
    select * from jsonb_to_recordset(:told::jsonb) as t (id uuid, attempts int, state text, reason text,
      next_at timestamptz, frees boolean, counts boolean, kind text, person_id uuid, delivery uuid, transport text,
      recipient text, message_id text, provider_id text, mail jsonb)
  ), held as materialized (
    select id from people where id in (select person_id from told) order by id for key share
  ), locked as materialized (
    -- Whoever holds many of these takes them in this order, so that nobody waits in a ring.
    select o.id from outbox o, (select count(*) from held) first where o.id in (select id from told)
    order by o.id for update of o
  ), done as (
    update outbox o set state = ${waitingOr('t.state')}, reason = t.reason, next_at = t.next_at,
      attempts = o.attempts - case when t.counts then 0 else 1 end,
      batch = case when t.frees then null else o.batch end,
      batched_at = case when t.frees then null else o.batched_at end
    from told t
    where o.id = t.id and o.id in (select id from locked) and o.attempts = t.attempts
      and (o.state = 'claimed' or (t.state = 'sent' and o.state in ('waiting', 'unknown', 'paused', 'cancelled')))
      and (t.state <> 'sent' or t.person_id is null or t.person_id in (select id from held))
    returning t.*
  ), delivered as (
    insert into deliveries (id, outbox_id, person_id, transport, recipient, message_id, provider_id, mail, at)
    select delivery, id, person_id, transport, recipient, message_id, provider_id, mail, :now::timestamptz
    from done where state = 'sent'
  ), heard as (
    -- Of this change, and of all before it, they have been told (P64). Who was frozen meanwhile is left as they are (R8).
    update people p set told_notice = greatest(coalesce(p.told_notice, 0), c.number)
    from done d join outbox o on o.id = d.id join change_notices c on c.id = o.change_notice_id
    where d.kind = 'service_notice' and d.state = 'sent' and p.id = d.person_id
      and p.restricted_at is null
  )
  insert into audit_events (at, actor_kind, verb, object_id, facts)
  select :now::timestamptz, 'system', 'mail.sent', person_id, jsonb_build_object('kind', kind, 'outbox', id)
  from told where state = 'sent'
    and not exists (select from outbox before where before.id = told.id and before.state = 'sent')`,
)

/** Settles what became of claimed messages: all of these, or none. */
export async function settleMessages(db: Queryable, outcomes: readonly Outcome[], now: Date): Promise<void> {
  if (outcomes.length > 0) await db.query(settle({ told: JSON.stringify(outcomes), now }))
}

/** Gives messages that were refused together each a key of its own, before they are tried one by one (E10). */
export async function partBatch(db: Queryable, ids: readonly string[], now: Date): Promise<void> {
  await db.query({
    name: 'part_batch',
    text: `update outbox set batch = id, batched_at = $2 where id = any($1::uuid[]) and state = 'claimed'`,
    values: [[...ids], now],
  })
}

/** Gives a message that was given up its tries anew. No row: it is none such. */
export async function tryAgain(tx: Queryable, id: string, now: Date): Promise<{ state: OutboxState } | null> {
  const [row] = await tx.query<{ state: OutboxState }>({
    name: 'try_again',
    text: `update outbox o set state = 'waiting', reason = 'tried_again', attempts = 0, next_at = $2,
        batch = null, batched_at = null
      from outbox before
      where o.id = $1 and before.id = o.id
        and (o.state in ('failed', 'unknown') or (o.state = 'refused' and o.reason = 'purpose_changed'))
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
    // What is being settled at this moment needs it no more.
    text: `update outbox set claimed_at = $2 where id in (select id from outbox
      where id = any($1::uuid[]) and state = 'claimed' order by id for update skip locked)`,
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
      where id in (select id from outbox where state = 'claimed' and claimed_at < $1 order by id for update skip locked)
      returning id`,
    values: [before, dropsRepeats],
  })
  return rows.length
}
