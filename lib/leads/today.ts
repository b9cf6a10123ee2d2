import type { Queryable } from '#db/client.ts'
import { statement } from '#lib/platform/statement.ts'

/** What of the leads waits for somebody. Counted up to `countsUpTo`: nobody works off more in a day. */
export type Waiting = {
  /** Nobody has answered, and the promised time has not come. */
  readonly unanswered: number
  /** Of them those whose time comes within a day. */
  readonly dueSoon: number
  readonly overdue: number
  readonly held: number
}

export const countsUpTo = 1_000

type Asked = { now: Date; soon: Date; only_of: string | null }

const open =
  "record_class <> 'request' and answered_at is null and answer_due_at is not null and held is null"
const mine = '(:only_of::uuid is null or owner_id is null or owner_id = :only_of::uuid)'
const counted = (where: string) =>
  `(select count(*)::int from (select from leads where ${where} and ${mine} limit ${countsUpTo}) counted)`

const waiting = statement<Asked>(
  'count_waiting_leads',
  `select
    ${counted(`${open} and answer_due_at >= :now::timestamptz and stage = 'new'`)} as unanswered,
    ${counted(`${open} and answer_due_at >= :now::timestamptz and answer_due_at < :soon::timestamptz and stage = 'new'`)} as "dueSoon",
    ${counted(`${open} and answer_due_at < :now::timestamptz and stage = 'new'`)} as overdue,
    ${counted("held is not null and record_class <> 'request'")} as held`,
)

const dayMs = 24 * 60 * 60 * 1000

/** @param onlyOf a member to whom colleagues' leads do not exist (P23); null: all count */
export async function countWaiting(db: Queryable, now: Date, onlyOf: string | null): Promise<Waiting> {
  const soon = new Date(now.getTime() + dayMs)
  const [row] = await db.query<Waiting>(waiting({ now, soon, only_of: onlyOf }))
  return row ?? { unanswered: 0, dueSoon: 0, overdue: 0, held: 0 }
}
