import { type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Queryable } from '#db/client.ts'
import { auditEvents } from '#db/schema/audit.ts'
import { campaigns } from '#db/schema/campaigns.ts'
import { changeNotices } from '#db/schema/notices.ts'
import { deliveries, type OutboxState, outbox } from '#db/schema/outbox.ts'
import { people } from '#db/schema/people.ts'
import { assign } from '#db/statement/assign.ts'
import { changeSql } from '#db/statement/change.ts'
import { insertFrom, namesOf } from '#db/statement/insert-from.ts'
import { kindOf } from '#db/statement/kind-of.ts'
import { keep } from '#lib/doors/send/keep.ts'
import { answerLeads, answersRequest, closeRequests, reopenRequests, tellOwners } from './undelivered.ts'

/** What became of one claim of a message. Keys are the statement's columns. */
export type Outcome = {
  readonly id: string
  /** Of the claim it ends: what an earlier or a later one came to is another matter. */
  readonly attempts: number
  readonly state: Extract<OutboxState, 'sent' | 'kept' | 'waiting' | 'failed' | 'unknown'>
  readonly reason: string | null
  readonly next_at: Date
  /** Whether the other end has surely nothing of it: then it may go with others next time. */
  readonly frees: boolean
  /** Whether it counts as a try; not when we were told to come later. */
  readonly counts: boolean
  readonly kind: string
  readonly person_id: string | null
  /** What the transport made of it, where it was sent or kept. */
  readonly delivery: string | null
  readonly transport: 'resend' | 'smtp' | 'outbox'
  readonly recipient: string | null
  readonly message_id: string | null
  readonly provider_id: string | null
  /** The whole mail, where nothing else carries it: sealed to its delivery, in base64. */
  readonly mail: string | null
}

const o = alias(outbox, 'o')
const person = alias(people, 'p')

/** What would wait, rests with its campaign where that was stopped meanwhile. */
function waitingOr(state: SQL): SQL {
  return sql`case when ${state} = 'waiting' then coalesce((select ${campaigns.state} from ${campaigns}
    where ${campaigns.id} = ${o.campaignId} and ${campaigns.state} in ('paused', 'cancelled')), 'waiting') else ${state} end`
}

/**
 * Many at once, with what was sent or kept in the log, and what follows of it: a reply that was sent answers its lead, of
 * one that was not its owner is told. An erasure may be at the same rows: whoever has the person first goes first. A
 * worker that was given up for dead and is not still has the last word on what it sent; but that it came back already.
 */
const insertOutcomes = changeSql(
  'send',
  'settle_messages',
  { told: 'jsonb', now: 'timestamptz' },
  {},
  ({ told, now }) => sql`
  with told as (
    select * from jsonb_to_recordset(${told}) as t (id uuid, attempts int, state text, reason text,
      next_at timestamptz, frees boolean, counts boolean, kind text, person_id uuid, delivery uuid, transport text,
      recipient text, message_id text, provider_id text, mail text)
  ), held as materialized (
    select ${people.id} as id from ${people} where ${people.id} in (select t.person_id from told t)
    order by ${people.id} for key share
  ), locked as materialized (
    -- Whoever holds many of these takes them in this order, so that nobody waits in a ring.
    select ${o.id} as id from ${outbox} ${o}, (select count(*) from held) first
    -- As a list: of a set the planner thinks that it is a fourth of the outbox, and reads it all.
    where ${o.id} = any (array(select t.id from told t)) order by ${o.id} for update of ${o}
  ), done as (
    update ${outbox} ${o} set ${assign(outbox, {
      state: sql`case when ${o.state} = 'returned' then 'returned' else ${waitingOr(sql`t.state`)} end`,
      reason: sql`t.reason`,
      nextAt: sql`t.next_at`,
      attempts: sql`${o.attempts} - case when t.counts then 0 else 1 end`,
      batch: sql`case when t.frees then null else ${o.batch} end`,
      batchedAt: sql`case when t.frees then null else ${o.batchedAt} end`,
    })}
    from told t
    where ${o.id} = t.id and ${o.id} = any (array(select locked.id from locked)) and ${o.attempts} = t.attempts
      and (${o.state} = 'claimed'
        or (t.state = 'sent' and ${o.state} in ('waiting', 'unknown', 'paused', 'cancelled', 'returned')))
      and (t.state not in ('sent', 'kept') or t.person_id is null or t.person_id in (select held.id from held))
    returning t.*, ${o.state} as became, ${o.leadId} as lead_id
  ), delivered as (
    ${insertFrom(
      deliveries,
      {
        id: sql`done.delivery`,
        outboxId: sql`done.id`,
        personId: sql`done.person_id`,
        transport: sql`done.transport`,
        recipient: sql`done.recipient`,
        messageId: sql`done.message_id`,
        providerId: sql`done.provider_id`,
        sealedMail: sql`decode(done.mail, 'base64')`,
        at: now,
      },
      sql`from done where done.state in ('sent', 'kept')`,
    )}
  ), heard as (
    -- Of this change, and of all before it, they have been told (P64). Who was restricted meanwhile is left as they are (R8).
    update ${people} ${person} set ${assign(people, {
      toldNotice: sql`greatest(coalesce(${person.toldNotice}, 0), ${changeNotices.number})`,
    })}
    from done join ${outbox} ${o} on ${o.id} = done.id join ${changeNotices} on ${changeNotices.id} = ${o.changeNoticeId}
    where done.kind = 'service_notice' and done.became = 'sent' and ${person.id} = done.person_id
      and ${person.restrictedAt} is null
  ), answered as (
    ${answerLeads(sql`select done.lead_id from done where done.kind = 'reply' and done.became = 'sent'`, now)}
  ), closed as (
    ${closeRequests(sql`select done.lead_id from done where ${answersRequest(sql`done.kind`)} and done.became = 'sent'`, now)}
  ), reopened as (
    ${reopenRequests(sql`select done.lead_id from done
      where ${answersRequest(sql`done.kind`)} and done.became in ('failed', 'kept')`)}
  ), unheard as (
    ${tellOwners(
      sql`select done.lead_id from done where done.became in ('failed', 'unknown')
        and (done.kind = 'reply' or ${answersRequest(sql`done.kind`)})`,
      now,
    )}
  )
  ${insertFrom(
    auditEvents,
    {
      at: now,
      actorKind: sql`'system'`,
      verb: sql`case told.state when 'kept' then 'mail.kept' else 'mail.sent' end`,
      objectId: sql`told.person_id`,
      facts: sql`jsonb_build_object('kind', told.kind, 'outbox', told.id)`,
    },
    sql`from told where told.state in ('sent', 'kept')
    and not exists (select from ${outbox} where ${outbox.id} = any (array(select t.id from told t))
      and ${outbox.id} = told.id and ${outbox.state} = told.state)`,
  )}`,
)

/** Records what became of claimed messages: all of these, or none. */
export async function recordOutcomes(db: Queryable, outcomes: readonly Outcome[], now: Date): Promise<void> {
  if (outcomes.length > 0) await keep(db, insertOutcomes({ told: outcomes, now }))
}

/** Gives messages that were refused together each a key of its own, before they are tried one by one (E10). */
export const partBatch = changeSql(
  'send',
  'part_batch',
  { ids: 'uuid[]', now: 'timestamptz' },
  {},
  ({ ids, now }) => sql`update ${outbox} set ${assign(outbox, { batch: outbox.id, batchedAt: now })}
    where ${outbox.id} = any(${ids}) and ${outbox.state} = 'claimed'`,
)

const before = alias(outbox, 'before')

/** Gives a message that was given up, came back or was kept here its tries anew. No row: it is none such. */
export const tryAgain = changeSql(
  'send',
  'try_again',
  { id: 'uuid', now: 'timestamptz' },
  { state: kindOf(outbox.state) },
  ({ id, now }) => sql`update ${outbox} ${o} set ${assign(outbox, {
    state: sql`'waiting'`,
    reason: sql`'tried_again'`,
    attempts: sql`0`,
    nextAt: now,
    batch: sql`null`,
    batchedAt: sql`null`,
  })}
    from ${outbox} ${before}
    where ${o.id} = ${id} and ${before.id} = ${o.id}
      and (${o.state} in ('failed', 'unknown', 'returned', 'kept')
        or (${o.state} = 'refused' and ${o.reason} in ('purpose_changed', 'suppressed')))
    returning ${before.state}`,
)

const claimsRenewed = changeSql(
  'send',
  'renew_claims',
  { ids: 'uuid[]', now: 'timestamptz' },
  {},
  // What is being recorded at this moment needs it no more.
  ({ ids, now }) => sql`update ${outbox} set ${assign(outbox, { claimedAt: now })}
    where ${outbox.id} in (select ${o.id} from ${outbox} ${o}
      where ${o.id} = any(${ids}) and ${o.state} = 'claimed' order by ${o.id} for update skip locked)`,
)

/** Says that a worker is still at these messages. */
export async function renewClaims(db: Queryable, ids: readonly string[], now: Date): Promise<void> {
  if (ids.length > 0) await keep(db, claimsRenewed({ ids, now }))
}

const abandonedReleased = changeSql(
  'send',
  'release_abandoned',
  { before: 'timestamptz', dropsRepeats: 'boolean' },
  { id: 'uuid' },
  ({ before: moment, dropsRepeats }) => sql`update ${outbox} ${o} set ${assign(outbox, {
    state: sql`case when ${dropsRepeats} or ${o.stream} = 'service' then ${waitingOr(sql`'waiting'`)} else 'unknown' end`,
    reason: sql`'abandoned'`,
  })}
    where ${o.id} in (select ${before.id} from ${outbox} ${before}
      where ${before.state} = 'claimed' and ${before.claimedAt} < ${moment} order by ${before.id} for update skip locked)
    returning ${namesOf(o.id)}`,
)

/**
 * Takes up messages whose worker died after claiming them. What the other end would drop as a repeat, and service mail,
 * waits again; marketing by SMTP may have arrived, so it is shown as `unknown` and not repeated.
 */
export async function releaseAbandoned(db: Queryable, before: Date, dropsRepeats: boolean): Promise<number> {
  return (await keep(db, abandonedReleased({ before, dropsRepeats }))).length
}
