import { sql } from 'drizzle-orm'
import { index, integer, jsonb, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { copied, ofPerson, provenBy } from '#db/classes.ts'
import { bytes, link, personal, plain, table } from '#db/classify.ts'
import type { Translated } from '#policy/translated.ts'
import type { Category } from '#policy/vocabulary.ts'
import { people } from './people.ts'

/** By whom an incident was noticed. */
export const incidentFinders = ['staff', 'report', 'person', 'processor', 'authority', 'elsewhere'] as const
export type IncidentFinder = (typeof incidentFinders)[number]

/** How an incident ended: everything was done · no data of anybody got into wrong hands. */
export const incidentOutcomes = ['done', 'no_breach'] as const
export type IncidentOutcome = (typeof incidentOutcomes)[number]

/**
 * That data got, or may have got, into wrong hands: since when it is known, what the authority was told and when (R9). Every
 * incident is entered, and none is ever taken out.
 */
export const incidents = table(
  'incidents',
  { retention: 'proof', clock: 'stays', privilege: 'no-delete' },
  {
    id: plain(uuid('id').primaryKey()),
    /** What staff call it; it is to name nobody. */
    title: plain(text('title').notNull()),
    /** From when it is known: the 72 hours count from here. */
    knownAt: plain(timestamp('known_at', { withTimezone: true }).notNull()),
    /** When it happened, or began, where that is known. */
    happenedAt: plain(timestamp('happened_at', { withTimezone: true })),
    foundBy: plain(text('found_by').$type<IncidentFinder>().notNull()),
    categories: plain(text('categories').array().$type<Category[]>().notNull()),
    openedBy: link(provenBy, uuid('opened_by').notNull()),
    openedAt: plain(timestamp('opened_at', { withTimezone: true }).notNull()),
    /** When the authority had the first report. */
    reportedAt: plain(timestamp('reported_at', { withTimezone: true })),
    /** When staff were mailed that the hours run out, and that they have. */
    warnedAt: plain(timestamp('warned_at', { withTimezone: true })),
    lateAt: plain(timestamp('late_at', { withTimezone: true })),
    closedAt: plain(timestamp('closed_at', { withTimezone: true })),
    closedBy: link(provenBy, uuid('closed_by')),
    outcome: plain(text('outcome').$type<IncidentOutcome>()),
  },
  (t) => [
    index('incidents_by_time').on(sql`${t.knownAt} desc`, sql`${t.id} desc`),
    index('incidents_unreported').on(t.knownAt).where(sql`${t.reportedAt} is null and ${t.closedAt} is null`),
  ],
)

/**
 * What a line of an incident's story is about. What happened, what may follow of it and what is done against it come in parts, as
 * they become known (art. 33(4)); `delay`: why the authority was told later than 72 hours.
 */
export const incidentAbout = ['what', 'consequences', 'measures', 'delay', 'note'] as const
/** What the program itself enters in the story. */
export const incidentSteps = [
  'opened',
  'facts_changed',
  'people_added',
  'reported',
  'further',
  'notified',
  'closed',
] as const
export type IncidentAbout = (typeof incidentAbout)[number] | (typeof incidentSteps)[number]

/** The story of an incident, line by line. Lines are added and never changed. */
export const incidentEntries = table(
  'incident_entries',
  { retention: 'proof', clock: 'stays', privilege: 'ledger' },
  {
    id: plain(uuid('id').primaryKey()),
    incidentId: plain(
      uuid('incident_id')
        .notNull()
        .references(() => incidents.id),
    ),
    about: plain(text('about').$type<IncidentAbout>().notNull()),
    /** What was written, sealed under the message keyring. */
    body: personal(
      { category: 'communications', copy: 'staff', erase: 'stays', codec: 'text' },
      bytes('body'),
    ),
    /** How many it concerns, where it counts somebody. */
    count: plain(integer('count')),
    staffId: link(provenBy, uuid('staff_id')),
    at: plain(timestamp('at', { withTimezone: true }).notNull()),
  },
  (t) => [index('incident_entries_by_incident').on(t.incidentId, t.at)],
)

/** What everybody affected is told, in each language. A draft until it is let go; never changed after. */
export const incidentNotices = table(
  'incident_notices',
  { retention: 'proof', clock: 'stays', privilege: 'no-delete' },
  {
    id: plain(uuid('id').primaryKey()),
    incidentId: plain(
      uuid('incident_id')
        .notNull()
        .references(() => incidents.id),
    ),
    /** An empty text: the first that is not empty stands for it. */
    texts: plain(jsonb('texts').$type<Translated>().notNull()),
    createdBy: link(provenBy, uuid('created_by')),
    createdAt: plain(timestamp('created_at', { withTimezone: true }).notNull()),
    /** When staff let it go; null: a draft. */
    releasedAt: plain(timestamp('released_at', { withTimezone: true })),
    /** When its last message was queued; null: there are more to come. */
    queuedAt: plain(timestamp('queued_at', { withTimezone: true })),
    /** For how many it was queued so far. */
    recipients: plain(integer('recipients').notNull().default(0)),
  },
  (t) => [
    index('incident_notices_by_incident').on(t.incidentId, t.createdAt),
    index('incident_notices_queuing')
      .on(t.releasedAt)
      .where(sql`${t.releasedAt} is not null and ${t.queuedAt} is null`),
  ],
)

/** By what people were found to be affected. */
export const affectedWays = ['received', 'tag', 'viewer', 'files', 'address', 'everybody'] as const
export type AffectedWay = (typeof affectedWays)[number]

/** Whose data an incident concerns, by what they were found, and which notice tells them. */
export const incidentPeople = table(
  'incident_people',
  { retention: 'proof', clock: 'with parent', privilege: 'full', merge: 'move' },
  {
    id: plain(uuid('id').primaryKey()),
    incidentId: plain(
      uuid('incident_id')
        .notNull()
        .references(() => incidents.id),
    ),
    personId: link(
      ofPerson,
      uuid('person_id')
        .notNull()
        .references(() => people.id),
    ),
    foundBy: personal(
      { category: 'communications', copy: 'person', erase: 'row', label: 'found by' },
      text('found_by').$type<AffectedWay>().notNull(),
    ),
    addedAt: plain(timestamp('added_at', { withTimezone: true }).notNull(), copied),
    noticeId: plain(uuid('notice_id').references(() => incidentNotices.id)),
  },
  (t) => [
    index('incident_people_by_incident').on(t.incidentId, t.personId),
    index('incident_people_by_person').on(t.personId),
    index('incident_people_by_notice').on(t.noticeId).where(sql`${t.noticeId} is not null`),
    index('incident_people_untold').on(t.incidentId).where(sql`${t.noticeId} is null`),
  ],
)
