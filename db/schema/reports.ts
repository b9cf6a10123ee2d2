import { sql } from 'drizzle-orm'
import { index, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { provenBy } from '#db/classes.ts'
import { bytes, link, personal, plain, table } from '#db/classify.ts'
import type { Language } from '#policy/vocabulary.ts'
import { incidents } from './incidents.ts'

/** What anybody can report: a child's data · data in wrong hands · an account that somebody else uses. */
export const reportKinds = ['minor', 'breach', 'account'] as const
export type ReportKind = (typeof reportKinds)[number]

export const reportOutcomes = ['acted', 'nothing'] as const
export type ReportOutcome = (typeof reportOutcomes)[number]

/**
 * What somebody reported who may be anybody (P12, P60, P61). What was written is emptied when it is handled; that it was reported, and
 * handled in time, stays for a while.
 */
export const reports = table(
  'reports',
  { retention: 'request', clock: { from: 'handledAt' }, privilege: 'no-delete' },
  {
    id: plain(uuid('id').primaryKey()),
    about: plain(text('about').$type<ReportKind>().notNull()),
    /** What was written, whose address was named and where the reporter can be asked, sealed under the message keyring. */
    body: personal(
      { category: 'communications', copy: 'staff', erase: 'stays', codec: 'text' },
      bytes('body'),
    ),
    /** Keyed digest of the address that was named. */
    named: personal({ category: 'contact', copy: 'never', erase: 'stays' }, bytes('named')),
    language: plain(text('language').$type<Language>().notNull()),
    receivedAt: plain(timestamp('received_at', { withTimezone: true }).notNull()),
    dueAt: plain(timestamp('due_at', { withTimezone: true }).notNull()),
    handledAt: plain(timestamp('handled_at', { withTimezone: true })),
    handledBy: link(provenBy, uuid('handled_by')),
    outcome: plain(text('outcome').$type<ReportOutcome>()),
    /** The incident that was entered because of it. */
    incidentId: plain(uuid('incident_id').references(() => incidents.id)),
  },
  (t) => [
    index('reports_open').on(t.dueAt, t.id).where(sql`${t.handledAt} is null`),
    index('reports_handled').on(t.handledAt).where(sql`${t.handledAt} is not null`),
    index('reports_by_time').on(t.receivedAt),
  ],
)
