import { actAsEraser } from '#db/roles.ts'
import type { AppContext } from '#lib/app.ts'
import { strikeExports } from '#lib/exports/queries.ts'
import { expireInTurn } from '#lib/holds/holds.ts'
import {
  dueAnswered,
  dueDeliveries,
  dueDrafts,
  dueGuards,
  dueLeads,
  dueOptIns,
  dueStaff,
  dueTokens,
} from '#lib/retention/due-rows.ts'
import type { LeadRule } from '#lib/retention/lead-clock.ts'

/** Most rows that one statement takes. */
const batch = 1_000

type Rule = {
  readonly text: string
  readonly before: Date
  /** Copies of leads that are kept for staff have to be made anew. */
  readonly copied?: true
}

/**
 * Deletes, as the eraser, what a rule finds, in batches so that nobody waits on it.
 * @param text a delete with `$1` as the time and `$2` as the most rows
 * @returns how many rows went
 */
async function expire({ db }: AppContext, { text, before, copied }: Rule): Promise<number> {
  for (let total = 0; ; ) {
    const rows = await db.transaction(async (tx) => {
      await tx.query(actAsEraser)
      await tx.query(expireInTurn)
      const taken = await tx.query({ text, values: [before, batch] })
      if (copied && taken.length > 0) await tx.query({ text: strikeExports })
      return taken
    })
    total += rows.length
    if (rows.length < batch) return total
  }
}

/** Mail of leads: found through its person, since the outbox is listed by person and not by lead. */
const sentForThem = 'person_id in (select person_id from old) and lead_id in (select id from old)'

/**
 * What was sent by forms of one record class, of people who stay for another reason: the lead goes with its mail and files and,
 * where it was the last one, with what it told of the person beside the address.
 */
export function expireLeads(app: AppContext, rule: LeadRule, before: Date): Promise<number> {
  const text = `with old as (${dueLeads(rule)} limit $2
    ), mail as (
      delete from deliveries where outbox_id in (
        select id from outbox where ${sentForThem})
    ), messages as (
      delete from outbox where ${sentForThem}
    ), papers as (
      delete from files where lead_id in (select id from old)
    ), letters as (
      delete from correspondence where lead_id in (select id from old)
    ), linked as (
      delete from project_papers where project_id in (
        select id from projects where lead_id in (select id from old))
    ), built as (
      delete from projects where lead_id in (select id from old)
    ), noted as (
      delete from notes where lead_id in (select id from old)
    ), to_do as (
      delete from tasks where lead_id in (select id from old)
    ), emptied as (
      update people set name = null, company = null, phone = null, sources = sources - '{name,company,phone}'::text[]
      from (select distinct person_id, last_activity_at from old) o
      where people.id = o.person_id and not exists (
        select from leads other where other.person_id = people.id and other.id not in (select id from old))
        -- Whoever wrote while this waited for them has told it anew; who was frozen meanwhile stays as they are (R8).
        and people.last_activity_at = o.last_activity_at and people.restricted_at is null
    )
    delete from leads where id in (select id from old) returning id`
  return expire(app, { text, before, copied: true })
}

/** Requests for a newsletter that no press has answered, of people who stay for another reason. */
export function expireRequests(app: AppContext, before: Date): Promise<number> {
  const text = `with unanswered as (${dueOptIns} limit $2
    ), current as (
      delete from consents where state = 'requested' and record_id in (select record_id from unanswered)
    )
    delete from consent_events where id in (select id from unanswered) returning id`
  return expire(app, { text, before, copied: true })
}

/** Records of mail sent, with the rendered mail where we kept it. What still waits is not old enough to be here. */
export function expireDeliveries(app: AppContext, before: Date): Promise<number> {
  const text = `with old as (${dueDeliveries} limit $2
    ), mail as (
      delete from deliveries where outbox_id in (select id from old)
    )
    delete from outbox where id in (select id from old) returning id`
  return expire(app, { text, before })
}

/** Counters and keys that guard the forms. */
export async function expireGuards(app: AppContext, before: Date): Promise<number> {
  let taken = 0
  for (const { table, key, due } of dueGuards) {
    const text = `delete from ${table} where ${key} in (${due} limit $2) returning true`
    taken += await expire(app, { text, before })
  }
  return taken
}

/** Files whose form was never sent. Their bytes follow with `removeFiles`. */
export function expireFiles(app: AppContext, before: Date): Promise<number> {
  const text = `delete from files
    where id in (select id from files where expires_at <= $1 limit $2) returning id`
  return expire(app, { text, before })
}

/** Forms that were begun and not sent, of people who have not asked that their data be left as it is. */
export function expireDrafts(app: AppContext, before: Date): Promise<number> {
  const text = `delete from drafts where id in (${dueDrafts} limit $2) returning id`
  return expire(app, { text, before })
}

/** Links that were mailed and have ended. */
export function expireTokens(app: AppContext, before: Date): Promise<number> {
  const text = `delete from tokens where hash in (${dueTokens} limit $2) returning hash`
  return expire(app, { text, before })
}

/** Accounts of staff who left, with their sessions and links; what they owned belongs to nobody. */
export function expireStaff(app: AppContext, before: Date): Promise<number> {
  const text = `with gone as (${dueStaff} limit $2
    ), released as (
      update leads set owner_id = null where owner_id in (select id from gone)
    ), unsigned as (
      update announcements set created_by = null where created_by in (select id from gone)
    ), untold as (
      update change_notices set created_by = null where created_by in (select id from gone)
    ), unnamed as (
      update correspondence set staff_id = null where staff_id in (select id from gone)
    ), unnoted as (
      update notes set staff_id = null where staff_id in (select id from gone)
    ), unassigned as (
      update tasks set assignee_id = null where assignee_id in (select id from gone)
    ), tests as (
      delete from outbox where staff_id in (select id from gone)
    ), sessions as (
      delete from staff_sessions where staff_id in (select id from gone)
    ), links as (
      delete from sign_in_links where staff_id in (select id from gone)
    ), codes as (
      delete from recovery_codes where staff_id in (select id from gone)
    ), copies as (
      delete from exports where staff_id in (select id from gone)
    ), views as (
      delete from saved_views where staff_id in (select id from gone)
    )
    delete from staff where id in (select id from gone) returning id`
  return expire(app, { text, before })
}

/**
 * Requests about people's data that were answered long ago, and those that no mailbox ever showed to be anybody's, once what was
 * typed has gone; the enquiries behind them have a rule of their own.
 */
export function expireAnswered(app: AppContext, before: Date): Promise<number> {
  const text = `delete from requests where id in (${dueAnswered} limit $2) returning id`
  return expire(app, { text, before })
}
