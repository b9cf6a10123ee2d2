import { and, eq, isNull, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { incidentNotices, incidentPeople, incidents } from '#db/schema/incidents.ts'
import { outbox } from '#db/schema/outbox.ts'
import { people } from '#db/schema/people.ts'
import { assign } from '#db/statement/assign.ts'
import { change, changeSql } from '#db/statement/change.ts'
import { orm } from '#db/statement/compile.ts'
import { insertFrom, namesOf } from '#db/statement/insert-from.ts'
import { breachReportHours } from '#policy/law/breach.ts'
import type { Translated } from '#policy/translated.ts'

/** Writes a notice, or writes a draft anew. No row: it was let go. */
export const upsertNotice = changeSql(
  'operation',
  'write_incident_notice',
  { id: 'uuid', incidentId: 'uuid', texts: 'jsonb', createdBy: 'uuid', createdAt: 'timestamptz' },
  { id: 'uuid' },
  (notice) =>
    insertFrom(
      incidentNotices,
      notice,
      sql`on conflict (${namesOf(incidentNotices.id)}) do update set ${assign(incidentNotices, {
        texts: notice.texts,
        createdBy: notice.createdBy,
        createdAt: notice.createdAt,
      })} where ${incidentNotices.releasedAt} is null and ${incidentNotices.incidentId} = ${notice.incidentId}
      returning ${incidentNotices.id}`,
    ),
)

/** Lets a notice go. No row: it went before, or was written anew since. */
export const setReleased = change(
  'operation',
  'release_incident_notice',
  { id: 'uuid', incidentId: 'uuid', texts: 'jsonb', now: 'timestamptz' },
  ({ id, incidentId, texts, now }) =>
    orm
      .update(incidentNotices)
      .set({ releasedAt: now })
      .where(
        and(
          eq(incidentNotices.id, id),
          eq(incidentNotices.incidentId, incidentId),
          isNull(incidentNotices.releasedAt),
          eq(incidentNotices.texts, texts as SQL<Translated>),
        ),
      )
      .returning({ id: incidentNotices.id }),
)

/** How many people one statement queues for. */
const chunk = sql.raw('1000')
const before = alias(incidentPeople, 'before')

/**
 * Queues the next messages of a notice that was let go, to who was on the list by then and was not told before. Everybody gets one,
 * however many rows a merge has given them. `more`: there are others. No row: nothing is left to queue.
 */
export const queueBreachNotices = changeSql(
  'send',
  'queue_breach_notices',
  { id: 'uuid', now: 'timestamptz' },
  { more: 'boolean' },
  ({ id, now }) => sql`
  with begun as (
    select ${incidentNotices.id} as notice, ${incidentNotices.incidentId} as incident, ${incidentNotices.releasedAt} as released
    from ${incidentNotices} where ${incidentNotices.id} = ${id} and ${incidentNotices.releasedAt} is not null
      and ${incidentNotices.queuedAt} is null for update
  ), slice as (
    select ${incidentPeople.id} as listed, ${incidentPeople.personId} as person from ${incidentPeople}, begun
    where ${incidentPeople.incidentId} = begun.incident and ${incidentPeople.noticeId} is null
      and ${incidentPeople.addedAt} <= begun.released
    order by ${incidentPeople.personId}, ${incidentPeople.id} limit ${chunk}
  ), held as materialized (
    -- An erasure has the person first, and their place on the list after: so have we.
    select ${people.id}, ${people.language} from ${people} where ${people.id} in (select person from slice)
    order by ${people.id} for key share
  ), marked as (
    update ${incidentPeople} set ${assign(incidentPeople, { noticeId: id })}
    where ${incidentPeople.id} in (select listed from slice) and ${incidentPeople.noticeId} is null
      and ${incidentPeople.personId} in (select held.id from held)
    returning ${incidentPeople.personId} as person, ${incidentPeople.incidentId} as incident
  ), queued as (
    ${insertFrom(
      outbox,
      {
        id: sql`gen_random_uuid()`,
        kind: sql`'breach_notice'`,
        purpose: sql`'prove_compliance'`,
        stream: sql`'service'`,
        personId: sql`held.id`,
        incidentId: sql`told.incident`,
        incidentNoticeId: id,
        language: sql`held.language`,
        nextAt: now,
        createdAt: now,
      },
      sql`from (select distinct marked.person, marked.incident from marked) told join held on held.id = told.person
      where not exists (select from ${incidentPeople} ${before} where ${before.incidentId} = told.incident
        and ${before.personId} = told.person and ${before.noticeId} is not null)
      returning ${namesOf(outbox.id)}`,
    )}
  )
  update ${incidentNotices} set ${assign(incidentNotices, {
    recipients: sql`${incidentNotices.recipients} + (select count(*) from queued)`,
    queuedAt: sql`case when (select count(*) from slice) < ${chunk} then ${now} end`,
  })}
  from begun where ${incidentNotices.id} = begun.notice
  returning ${incidentNotices.queuedAt} is null as more`,
)

const hours = (count: number) => sql.raw(`interval '${count} hours'`)
/** So long before the end of the 72 hours staff are told that they run out. */
const aheadHours = 24

/**
 * Tells staff of incidents of which the authority does not know: a day before the 72 hours are over, and when they are. Each once,
 * however many workers there are.
 */
export const queueIncidentsDue = changeSql(
  'send',
  'queue_incidents_due',
  { now: 'timestamptz' },
  { id: 'uuid' },
  ({ now }) => sql`
  with due as (
    update ${incidents} set ${assign(incidents, {
      warnedAt: sql`coalesce(${incidents.warnedAt}, ${now})`,
      lateAt: sql`case when ${incidents.knownAt} + ${hours(breachReportHours)} <= ${now} then ${now} end`,
    })}
    where ${incidents.reportedAt} is null and ${incidents.closedAt} is null and ${incidents.lateAt} is null
      and ${incidents.knownAt} + ${hours(breachReportHours)} <= ${now}
        + case when ${incidents.warnedAt} is null then ${hours(aheadHours)} else interval '0' end
    returning ${incidents.id} as incident
  ) ${insertFrom(
    outbox,
    {
      id: sql`gen_random_uuid()`,
      kind: sql`'incident_due'`,
      purpose: sql`'prove_compliance'`,
      stream: sql`'service'`,
      incidentId: sql`due.incident`,
      language: sql`'en'`,
      nextAt: now,
      createdAt: now,
    },
    sql`from due returning ${namesOf(outbox.id)}`,
  )}`,
)
