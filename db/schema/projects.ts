import { date, index, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { copied, ofPerson } from '#db/classes.ts'
import { link, personal, plain, table } from '#db/classify.ts'
import type { PurposeId } from '#policy/vocabulary.ts'
import { leads } from './leads.ts'
import { people } from './people.ts'

const enquiry = { category: 'enquiry', copy: 'person', erase: 'row' } as const

export const paperKinds = ['proposal', 'invoice'] as const
export type PaperKind = (typeof paperKinds)[number]

/** What became of an enquiry that was won. Its period counts from the day it was completed (P39). */
export const projects = table(
  'projects',
  { retention: 'project', clock: 'with parent', privilege: 'no-delete', merge: 'move' },
  {
    id: plain(uuid('id').primaryKey()),
    leadId: plain(
      uuid('lead_id')
        .notNull()
        .unique()
        .references(() => leads.id),
    ),
    personId: link(
      ofPerson,
      uuid('person_id')
        .notNull()
        .references(() => people.id),
    ),
    title: personal(enquiry, text('title').notNull()),
    /** Days where the agency is. */
    begunOn: plain(date('begun_on', { mode: 'string' }).notNull()),
    completedOn: plain(date('completed_on', { mode: 'string' })),
    /** What it is done for, of what the policy declares (P15). */
    purpose: plain(text('purpose').$type<PurposeId>().notNull().default('provide_service'), copied),
    createdAt: plain(timestamp('created_at', { withTimezone: true }).notNull(), copied),
  },
  (t) => [index('projects_by_person').on(t.personId)],
)

/** A proposal or an invoice that lies with the payment processor: its number and its link, and nothing of a payment (P62). */
export const projectPapers = table(
  'project_papers',
  { retention: 'project', clock: 'with parent', privilege: 'no-delete', merge: 'move' },
  {
    id: plain(uuid('id').primaryKey()),
    projectId: plain(
      uuid('project_id')
        .notNull()
        .references(() => projects.id),
    ),
    personId: link(
      ofPerson,
      uuid('person_id')
        .notNull()
        .references(() => people.id),
    ),
    kind: plain(text('kind').$type<PaperKind>().notNull(), copied),
    number: personal(enquiry, text('number').notNull()),
    url: personal(enquiry, text('url').notNull()),
    at: plain(timestamp('at', { withTimezone: true }).notNull(), copied),
  },
  (t) => [
    index('project_papers_by_project').on(t.projectId),
    index('project_papers_by_person').on(t.personId),
  ],
)
