import { actAsEraser } from '#db/roles.ts'
import { tables } from '#db/tables.ts'
import type { AppContext } from '#lib/app.ts'
import { strikeExports } from '#lib/exports/queries.ts'
import { expireInTurn } from '#lib/holds/holds.ts'
import { dueAnswered, dueDeliveries, dueLeads, dueOptIns, ownRules } from '#lib/retention/due-rows.ts'
import type { LeadRule } from '#lib/retention/lead-clock.ts'
import { removal } from './removal.ts'

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

/** What a person told beside their address, by the columns that are emptied before their row goes. */
const told = tables
  .filter(({ name }) => name === 'people')
  .flatMap(({ columns }) => columns.filter(({ personal }) => personal?.erase === 'null'))
  .map(({ name }) => name)

const emptied = `, emptied as (
      update people set ${told.map((column) => `${column} = null`).join(', ')}, sources = sources - '{${told.join()}}'::text[]
      from (select distinct person_id, last_activity_at from gone_leads) o
      where people.id = o.person_id and not exists (
        select from leads other where other.person_id = people.id and other.id not in (select id from gone_leads))
        -- Whoever wrote while this waited for them has told it anew; who was frozen meanwhile stays as they are (R8).
        and people.last_activity_at = o.last_activity_at and people.restricted_at is null
    )`

/**
 * What was sent by forms of one record class, of people who stay for another reason: the lead goes with its mail and files and,
 * where it was the last one, with what it told of the person beside the address.
 */
export function expireLeads(app: AppContext, rule: LeadRule, before: Date): Promise<number> {
  const text = removal('leads', `${dueLeads(rule)} limit $2`, emptied)
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
  return expire(app, { text: removal('outbox', `${dueDeliveries} limit $2`), before })
}

/**
 * Requests about people's data that were answered long ago, and those that no mailbox ever showed to be anybody's, once what was
 * typed has gone; the enquiries behind them have a rule of their own.
 */
export function expireAnswered(app: AppContext, before: Date): Promise<number> {
  return expire(app, { text: removal('requests', `${dueAnswered} limit $2`), before })
}

/**
 * Deletes rows of a table that says itself from when its period counts, with all that hangs on them: what a member owned who
 * left belongs to nobody.
 * @param before the moment before which a period that ends now began, or now where a row says when it ends
 * @throws Error for a table that has no such clock
 */
export function expireRows(app: AppContext, table: string, before: Date): Promise<number> {
  const rule = ownRules.find((one) => one.table === table)
  if (!rule) throw new Error(`Rows of ${table} do not say when they end.`)
  return expire(app, { text: removal(table, `${rule.due} limit $2`), before })
}
