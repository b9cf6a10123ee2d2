import { and, eq, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import { leads } from '#db/schema/leads.ts'
import { people } from '#db/schema/people.ts'
import { projectPapers, projects } from '#db/schema/projects.ts'
import { change, changeSql } from '#db/statement/change.ts'
import { orm } from '#db/statement/compile.ts'
import { insertFrom, namesOf, setExcluded } from '#db/statement/insert-from.ts'
import { read } from '#db/statement/read.ts'
import { extendableBy } from '#lib/leads/visible-to.ts'

const mostPapers = 100
const others = alias(projects, 'others')
const fellows = alias(projectPapers, 'fellows')

/** Makes the project of a lead that was won, or changes it. No row: it was not won, or may not be changed. */
export const upsertProject = changeSql(
  'capture',
  'keep_project',
  {
    id: 'uuid',
    leadId: 'uuid',
    title: 'text',
    begunOn: 'date',
    completedOn: 'date?',
    purpose: 'text',
    /** Ids of the stages that mean so. */
    won: 'text[]',
    onlyOf: 'uuid?',
    now: 'timestamptz',
  },
  { id: 'uuid' },
  ({ id, leadId, title, begunOn, completedOn, purpose, won, onlyOf, now }) =>
    insertFrom(
      projects,
      {
        id,
        leadId: leads.id,
        personId: leads.personId,
        title,
        begunOn,
        completedOn,
        purpose,
        createdAt: now,
      },
      sql`from ${leads} join ${people} on ${people.id} = ${leads.personId}
      where ${leads.id} = ${leadId} and ${extendableBy(onlyOf)}
        and (${leads.stage} = any(${won}) or exists (select from ${projects} ${others} where ${others.leadId} = ${leads.id}))
      on conflict (${namesOf(projects.leadId)}) do update set
        ${setExcluded(projects.title, projects.begunOn, projects.completedOn, projects.purpose)}
      returning ${namesOf(projects.id)}`,
    ),
)

/** Has a lead be kept as long as its project is, counted from the day that ended (P39); an open one is kept. */
export const keepAsProject = change(
  'capture',
  'keep_lead_as_project',
  { leadId: 'uuid', recordClass: 'text', countsFrom: 'date?', timeZone: 'text' },
  ({ leadId, recordClass, countsFrom, timeZone }) =>
    orm
      .update(leads)
      .set({
        recordClass: sql`${recordClass}`,
        countsFrom: sql`${countsFrom}::timestamp at time zone ${timeZone}`,
      })
      .where(eq(leads.id, leadId)),
)

/** No row: it stands already, there are a hundred, or the project may not be changed. */
export const insertPaper = changeSql(
  'capture',
  'add_project_paper',
  {
    id: 'uuid',
    leadId: 'uuid',
    kind: 'text',
    number: 'text',
    url: 'text',
    onlyOf: 'uuid?',
    now: 'timestamptz',
  },
  { id: 'uuid' },
  ({ id, leadId, kind, number, url, onlyOf, now }) =>
    insertFrom(
      projectPapers,
      { id, projectId: projects.id, personId: projects.personId, kind, number, url, at: now },
      sql`from ${projects} join ${leads} on ${leads.id} = ${projects.leadId}
        join ${people} on ${people.id} = ${leads.personId}
      where ${leads.id} = ${leadId} and ${extendableBy(onlyOf)}
        and (select count(*) from ${projectPapers} ${fellows} where ${fellows.projectId} = ${projects.id})
          < ${sql.raw(String(mostPapers))}
      on conflict (id) do nothing returning id`,
    ),
)

/** Finds a paper of this lead that may be taken away, and holds it. */
export const lockPaper = read(
  'find_project_paper',
  { id: 'uuid', leadId: 'uuid', onlyOf: 'uuid?' },
  ({ id, leadId, onlyOf }) =>
    orm
      .select({ id: projectPapers.id })
      .from(projectPapers)
      .innerJoin(projects, eq(projects.id, projectPapers.projectId))
      .innerJoin(leads, eq(leads.id, projects.leadId))
      .innerJoin(people, eq(people.id, leads.personId))
      .where(and(eq(projectPapers.id, id), eq(leads.id, leadId), extendableBy(onlyOf)))
      .for('update', { of: projectPapers }),
)

/** As the eraser. */
export const deletePaper = change('capture', 'delete_project_paper', { id: 'uuid' }, ({ id }) =>
  orm.delete(projectPapers).where(eq(projectPapers.id, id)),
)
