import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Queryable } from '#db/client.ts'
import { incidentNotices, incidentPeople, incidents } from '#db/schema/incidents.ts'
import { outbox } from '#db/schema/outbox.ts'
import { people } from '#db/schema/people.ts'
import { staff } from '#db/schema/staff.ts'
import { orm } from '#db/statement/compile.ts'
import { microsOf, momentOf } from '#db/statement/micros.ts'
import { read, readBuilt } from '#db/statement/read.ts'
import { type Page, type PageKey, pageOf } from '#lib/platform/page-key.ts'
import { nameOfMember } from '#lib/staff/name-of.ts'
import { breachReportDue } from '#policy/law/breach.ts'

const affected = sql<number>`(select count(distinct ${incidentPeople.personId})::int from ${incidentPeople}
  where ${incidentPeople.incidentId} = ${incidents.id})`

const whole = () =>
  orm
    .select({
      id: incidents.id,
      title: incidents.title,
      knownAt: incidents.knownAt,
      happenedAt: incidents.happenedAt,
      foundBy: incidents.foundBy,
      categories: incidents.categories,
      openedAt: incidents.openedAt,
      openedBy: nameOfMember,
      reportedAt: incidents.reportedAt,
      closedAt: incidents.closedAt,
      outcome: incidents.outcome,
      affected,
    })
    .from(incidents)
    .leftJoin(staff, eq(staff.id, incidents.openedBy))

const newest = read('list_incidents', {}, () =>
  // What is open comes first, by when the authority has to know.
  whole()
    .orderBy(sql`${incidents.closedAt} is not null`, desc(incidents.knownAt), asc(incidents.id))
    .limit(200),
)

export type Incident = Awaited<ReturnType<typeof newest>>[number]

/** Gives incidents, the open ones first. */
export async function listIncidents(db: Queryable): Promise<Incident[]> {
  return newest(db, {})
}

const byId = read('find_incident', { id: 'uuid' }, ({ id }) => whole().where(eq(incidents.id, id)))

export async function findIncident(db: Queryable, id: string): Promise<Incident | null> {
  const [row] = await byId(db, { id })
  return row ?? null
}

const unreported = read('list_unreported_incidents', {}, () =>
  whole()
    .where(and(isNull(incidents.reportedAt), isNull(incidents.closedAt)))
    .orderBy(asc(incidents.knownAt))
    .limit(10),
)

/** Incidents of which the authority was not told yet, the first to be due on top, with when it has to know. */
export async function listUnreported(db: Queryable) {
  const rows = await unreported(db, {})
  return rows.map((incident) => ({ ...incident, dueAt: breachReportDue(incident.knownAt) }))
}

const told = alias(outbox, 'told')
/** What became of the notice to one of the people; the last one where there are several. */
const state = sql<(typeof outbox.$inferSelect)['state'] | null>`(select ${told.state} from ${outbox} ${told}
  where ${told.personId} = ${incidentPeople.personId} and ${told.incidentNoticeId} = ${incidentPeople.noticeId}
  order by ${told.createdAt} desc limit 1)`
const reason = sql<string | null>`(select ${told.reason} from ${outbox} ${told}
  where ${told.personId} = ${incidentPeople.personId} and ${told.incidentNoticeId} = ${incidentPeople.noticeId}
  order by ${told.createdAt} desc limit 1)`

const pageSize = 100

/** Gives whom an incident concerns, a hundred at a time, the newest first, with what became of their notice. */
export async function listAffected(db: Queryable, incidentId: string, after: PageKey | null) {
  const rows = await readBuilt(
    db,
    orm
      .select({
        id: incidentPeople.id,
        micros: microsOf(incidentPeople.addedAt),
        personId: people.id,
        name: people.name,
        email: people.email,
        phone: people.phone,
        language: people.language,
        foundBy: incidentPeople.foundBy,
        isTold: sql<boolean>`${incidentPeople.noticeId} is not null`,
        state,
        reason,
      })
      .from(incidentPeople)
      .innerJoin(people, eq(people.id, incidentPeople.personId))
      .where(
        and(
          eq(incidentPeople.incidentId, incidentId),
          after
            ? sql`(${incidentPeople.addedAt}, ${incidentPeople.id}) < (${momentOf(after.micros)}, ${after.id}::uuid)`
            : undefined,
        ),
      )
      .orderBy(desc(incidentPeople.addedAt), desc(incidentPeople.id))
      .limit(pageSize + 1),
  )
  return pageOf(rows, pageSize) satisfies Page<(typeof rows)[number]>
}
export type AffectedLine = Awaited<ReturnType<typeof listAffected>>['rows'][number]

const untold = read('count_untold_people', { incidentId: 'uuid' }, ({ incidentId }) =>
  orm
    .select({ language: people.language, count: sql<number>`count(distinct ${people.id})::int` })
    .from(incidentPeople)
    .innerJoin(people, eq(people.id, incidentPeople.personId))
    .where(and(eq(incidentPeople.incidentId, incidentId), isNull(incidentPeople.noticeId)))
    .groupBy(people.language)
    .orderBy(people.language),
)

/** How many whom an incident concerns were not told yet, by the language they read. */
export async function countUntoldByLanguage(db: Queryable, incidentId: string) {
  return untold(db, { incidentId })
}

/** How many of them there are in all. */
export async function countUntold(db: Queryable, incidentId: string): Promise<number> {
  return (await untold(db, { incidentId })).reduce((sum, { count }) => sum + count, 0)
}

const notices = read('list_incident_notices', { incidentId: 'uuid' }, ({ incidentId }) =>
  orm
    .select({
      id: incidentNotices.id,
      incidentId: incidentNotices.incidentId,
      texts: incidentNotices.texts,
      createdAt: incidentNotices.createdAt,
      releasedAt: incidentNotices.releasedAt,
      queuedAt: incidentNotices.queuedAt,
      recipients: incidentNotices.recipients,
      by: nameOfMember,
    })
    .from(incidentNotices)
    .leftJoin(staff, eq(staff.id, incidentNotices.createdBy))
    .where(eq(incidentNotices.incidentId, incidentId))
    .orderBy(desc(incidentNotices.createdAt), asc(incidentNotices.id)),
)

/** Gives the notices of an incident, the newest first; one that was not let go is the draft. */
export async function listNotices(db: Queryable, incidentId: string) {
  return notices(db, { incidentId })
}
export type IncidentNotice = Awaited<ReturnType<typeof listNotices>>[number]

const oneNotice = read('find_incident_notice', { id: 'uuid' }, ({ id }) =>
  orm
    .select({ id: incidentNotices.id, texts: incidentNotices.texts })
    .from(incidentNotices)
    .where(eq(incidentNotices.id, id)),
)

export async function findNotice(db: Queryable, id: string) {
  const [row] = await oneNotice(db, { id })
  return row ?? null
}

const progress = read('count_incident_mail', { incidentId: 'uuid' }, ({ incidentId }) =>
  orm
    .select({ state: outbox.state, count: sql<number>`count(*)::int` })
    .from(outbox)
    .innerJoin(incidentNotices, eq(incidentNotices.id, outbox.incidentNoticeId))
    .where(eq(incidentNotices.incidentId, incidentId))
    .groupBy(outbox.state)
    .orderBy(outbox.state),
)

/** Counts the notices of an incident by what became of them. */
export async function countNotices(db: Queryable, incidentId: string) {
  return progress(db, { incidentId })
}
