import { sql } from 'drizzle-orm'
import type { Queryable } from '#db/client.ts'
import { incidentEntries, incidentNotices, incidentPeople, incidents } from '#db/schema/incidents.ts'
import { outbox } from '#db/schema/outbox.ts'
import { readSql } from '#db/statement/read.ts'
import { breachReportHours } from '#policy/law/breach.ts'

const dueAt = sql`${incidents.knownAt} + ${sql.raw(`interval '${breachReportHours} hours'`)}`

const figures = readSql(
  'evidence_of_incidents',
  { now: 'timestamptz' },
  {
    entered: 'int',
    last: 'timestamptz?',
    /** Of which the authority should know and does not, or was told late without a reason. */
    late: 'int',
    /** Whose people should know and do not, by the same hours: not written to, or by a letter that waits since a day. */
    untold: 'int',
  },
  ({ now }) => sql`select
    (select count(*)::int from ${incidents}),
    (select max(${incidents.openedAt}) from ${incidents}),
    (select count(*)::int from ${incidents}
      where (${incidents.reportedAt} is null and ${incidents.closedAt} is null and ${dueAt} < ${now})
        or (${incidents.reportedAt} > ${dueAt} and not exists (select from ${incidentEntries}
          where ${incidentEntries.incidentId} = ${incidents.id} and ${incidentEntries.about} = 'delay'))),
    (select count(*)::int from ${incidents} where (${incidents.closedAt} is null and ${dueAt} < ${now}
        and exists (select from ${incidentPeople}
          where ${incidentPeople.incidentId} = ${incidents.id} and ${incidentPeople.noticeId} is null))
      or exists (select from ${incidentNotices} where ${incidentNotices.incidentId} = ${incidents.id}
        and ${incidentNotices.releasedAt} < ${now} - interval '1 day' and (${incidentNotices.queuedAt} is null
          or exists (select from ${outbox} where ${outbox.incidentNoticeId} = ${incidentNotices.id}
            and ${outbox.state} in ('waiting', 'claimed', 'failed', 'unknown', 'kept')))))`,
)

/** What became of incidents. Counts alone. */
export type IncidentFigures = Awaited<ReturnType<typeof figures>>[number]

/** @throws Error where the database gives no figures */
export async function readIncidentFigures(db: Queryable, now: Date): Promise<IncidentFigures> {
  const [row] = await figures(db, { now })
  if (!row) throw new Error('The database gave no figures of incidents.')
  return row
}
