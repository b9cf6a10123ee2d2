import { type SQL, sql } from 'drizzle-orm'
import type { Queryable } from '#db/client.ts'
import { leads } from '#db/schema/leads.ts'
import { readSql } from '#db/statement/read.ts'
import { visibleTo } from './visible-to.ts'
import { awaitsAnswer } from './where.ts'

/** Nobody works off more in a day. */
export const countsUpTo = 1_000

const ofPeople = sql`${leads.recordClass} <> 'request'`
const open = sql`${ofPeople} and ${awaitsAnswer(leads)}`

const counted = (onlyOf: SQL<string | null>, where: SQL) =>
  sql`(select count(*)::int from (select from ${leads} where ${where} and ${visibleTo(onlyOf)}
    limit ${sql.raw(String(countsUpTo))}) counted)`

const waiting = readSql(
  'count_waiting_leads',
  { now: 'timestamptz', soon: 'timestamptz', onlyOf: 'uuid?' },
  { unanswered: 'int', dueSoon: 'int', overdue: 'int', quarantined: 'int' },
  ({ now, soon, onlyOf }) => {
    const due = leads.answerDueAt
    return sql`select
      ${counted(onlyOf, sql`${open} and ${due} >= ${now}`)} as unanswered,
      ${counted(onlyOf, sql`${open} and ${due} >= ${now} and ${due} < ${soon}`)} as due_soon,
      ${counted(onlyOf, sql`${open} and ${due} < ${now}`)} as overdue,
      ${counted(onlyOf, sql`${leads.quarantine} is not null and ${ofPeople}`)} as quarantined`
  },
)

/**
 * What of the leads waits for somebody, each counted up to `countsUpTo`: `unanswered` before the promised time has come,
 * of them `dueSoon` within a day, `overdue` after it; `quarantined`.
 */
export type Waiting = Awaited<ReturnType<typeof waiting>>[number]

const dayMs = 24 * 60 * 60 * 1000

/** @param onlyOf a member to whom colleagues' leads do not exist (P23); null: all count */
export async function countWaiting(db: Queryable, now: Date, onlyOf: string | null): Promise<Waiting> {
  const soon = new Date(now.getTime() + dayMs)
  const [row] = await waiting(db, { now, soon, onlyOf })
  return row ?? { unanswered: 0, dueSoon: 0, overdue: 0, quarantined: 0 }
}
