import { and, eq, isNull, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { outbox } from '#db/schema/outbox.ts'
import { type ReportOutcome, reports } from '#db/schema/reports.ts'
import { change, changeSql } from '#db/statement/change.ts'
import { orm } from '#db/statement/compile.ts'
import { insertFrom, namesOf } from '#db/statement/insert-from.ts'
import { countRequests } from '#lib/doors/capture/parts.ts'

const earlier = alias(outbox, 'earlier')

/** More in an hour are a flood, whoever sends them. */
const mostAnHour = sql.raw('300')

/**
 * Counts who reports; within their limit, keeps the report and tells staff, at most every ten minutes. `count`: how often they
 * reported in this minute; `kept`: none where too many came.
 */
export const insertReport = changeSql(
  'send',
  'insert_report',
  {
    id: 'uuid',
    about: 'text',
    body: 'bytea',
    named: 'bytea?',
    language: 'text',
    dueAt: 'timestamptz',
    now: 'timestamptz',
    rateKey: 'bytea',
    watched: 'bytea[]',
    rateLimit: 'int',
    always: 'boolean',
  },
  { count: 'int', kept: 'int' },
  ({
    now,
    rateKey,
    watched,
    rateLimit,
    always,
    ...report
  }) => sql`with ${countRequests({ now, rateKey, watched })},
    kept as (${insertFrom(
      reports,
      { ...report, receivedAt: now },
      sql`from rate where ${always} or (rate.count <= ${rateLimit} and (select count(*) from ${reports}
        where ${reports.receivedAt} > ${now} - interval '1 hour') < ${mostAnHour}) returning ${namesOf(reports.id)}`,
    )}), told as (${insertFrom(
      outbox,
      {
        id: sql`gen_random_uuid()`,
        kind: sql`'report_received'`,
        purpose: sql`'prove_compliance'`,
        stream: sql`'service'`,
        language: sql`'en'`,
        nextAt: now,
        createdAt: now,
      },
      sql`from kept where not exists (select from ${outbox} ${earlier} where ${earlier.kind} = 'report_received'
        and ${earlier.createdAt} > ${now} - interval '10 minutes')`,
    )})
    select rate.count, (select count(*)::int from kept) from rate`,
)

/** Ends a report and empties it of what was written. No row: it was ended before. */
export const setHandled = change(
  'operation',
  'handle_report',
  { id: 'uuid', at: 'timestamptz', by: 'uuid', outcome: 'text', incidentId: 'uuid?' },
  ({ id, at, by, outcome, incidentId }) =>
    orm
      .update(reports)
      .set({
        handledAt: at,
        handledBy: by,
        outcome: outcome as SQL<ReportOutcome>,
        incidentId,
        body: sql`null`,
        named: sql`null`,
      })
      .where(and(eq(reports.id, id), isNull(reports.handledAt)))
      .returning({ id: reports.id }),
)
