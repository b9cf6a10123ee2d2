import { and, eq, isNull, type SQL, sql } from 'drizzle-orm'
import {
  type IncidentAbout,
  type IncidentFinder,
  type IncidentOutcome,
  incidentEntries,
  incidents,
} from '#db/schema/incidents.ts'
import { change } from '#db/statement/change.ts'
import { orm } from '#db/statement/compile.ts'
import type { Category } from '#policy/vocabulary.ts'

/** No row: it is entered already. */
export const insertIncident = change(
  'operation',
  'insert_incident',
  {
    id: 'uuid',
    title: 'text',
    knownAt: 'timestamptz',
    happenedAt: 'timestamptz?',
    foundBy: 'text',
    categories: 'text[]',
    openedBy: 'uuid',
    openedAt: 'timestamptz',
  },
  ({ foundBy, categories, ...values }) =>
    orm
      .insert(incidents)
      .values({
        ...values,
        foundBy: foundBy as SQL<IncidentFinder>,
        categories: categories as SQL<Category[]>,
      })
      .onConflictDoNothing()
      .returning({ id: incidents.id }),
)

/** Adds a line to the story of an incident. No row: it stands there already. */
export const insertEntry = change(
  'operation',
  'insert_incident_entry',
  {
    id: 'uuid',
    incidentId: 'uuid',
    about: 'text',
    body: 'bytea?',
    count: 'int?',
    staffId: 'uuid?',
    at: 'timestamptz',
  },
  ({ about, ...values }) =>
    orm
      .insert(incidentEntries)
      .values({ ...values, about: about as SQL<IncidentAbout> })
      .onConflictDoNothing()
      .returning({ id: incidentEntries.id }),
)

/** No row: nothing differs, or there is no such incident. */
export const setFacts = change(
  'operation',
  'set_incident_facts',
  { id: 'uuid', happenedAt: 'timestamptz?', categories: 'text[]' },
  ({ id, happenedAt, categories }) =>
    orm
      .update(incidents)
      .set({ happenedAt, categories: categories as SQL<Category[]> })
      .where(
        and(
          eq(incidents.id, id),
          sql`(${incidents.happenedAt}, ${incidents.categories}) is distinct from (${happenedAt}, ${categories})`,
        ),
      )
      .returning({ id: incidents.id }),
)

/** Notes that the authority had its first report. No row: it had one before, or the incident is closed. */
export const setReported = change(
  'operation',
  'set_incident_reported',
  { id: 'uuid', reportedAt: 'timestamptz' },
  ({ id, reportedAt }) =>
    orm
      .update(incidents)
      .set({ reportedAt })
      .where(and(eq(incidents.id, id), isNull(incidents.reportedAt), isNull(incidents.closedAt)))
      .returning({ id: incidents.id }),
)

/** No row: it is closed already. */
export const setClosed = change(
  'operation',
  'set_incident_closed',
  { id: 'uuid', closedAt: 'timestamptz', closedBy: 'uuid', outcome: 'text' },
  ({ id, outcome, ...values }) =>
    orm
      .update(incidents)
      .set({ ...values, outcome: outcome as SQL<IncidentOutcome> })
      .where(and(eq(incidents.id, id), isNull(incidents.closedAt)))
      .returning({ id: incidents.id }),
)
