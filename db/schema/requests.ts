import { sql } from 'drizzle-orm'
import { index, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { byStaff } from '#db/classes.ts'
import { link, plain, table } from '#db/classify.ts'
import type { Askable } from '#policy/forms/request-form.ts'
import type { Jurisdiction } from '#policy/vocabulary.ts'
import { leads } from './leads.ts'
import { people } from './people.ts'
import { staff } from './staff.ts'

export const requestOutcomes = ['done', 'refused'] as const
export type RequestOutcome = (typeof requestOutcomes)[number]

/** How it was shown whose a request is: by a press in a mail, or in another way that staff saw (R2). */
export const proofWays = ['mailbox', 'known_number', 'signed_letter', 'in_person', 'client_contact'] as const
export type ProofWay = (typeof proofWays)[number]

/**
 * What people asked about their data, by when it is due and what came of it (P51, P52). What they wrote stands on the lead and goes
 * with them; this row stays, naming nobody any more, to show that the request was answered.
 * Its period counts from the answer; one that was never proven goes once what was typed has gone.
 */
export const requests = table(
  'requests',
  { retention: 'request', clock: 'code', privilege: 'no-delete', merge: 'move' },
  {
    id: plain(uuid('id').primaryKey()),
    reference: plain(text('reference').notNull().unique()),
    leadId: plain(uuid('lead_id').references(() => leads.id, { onDelete: 'set null' })),
    personId: link(
      { to: 'person', as: 'subject', gone: 'null' },
      uuid('person_id').references(() => people.id, { onDelete: 'set null' }),
    ),
    /** `right` alone is a word of SQL. */
    asked: plain(text('asked').$type<Askable>().notNull()),
    /** Where its person lives, as far as they said. */
    place: plain(text('place').$type<Jurisdiction>()),
    receivedAt: plain(timestamp('received_at', { withTimezone: true }).notNull()),
    dueAt: plain(timestamp('due_at', { withTimezone: true }).notNull()),
    /** When it was shown whose it is, and how (R2); null on older rows, which the mailbox showed. */
    provenAt: plain(timestamp('proven_at', { withTimezone: true })),
    provenHow: plain(text('proven_how').$type<ProofWay>()),
    answeredAt: plain(timestamp('answered_at', { withTimezone: true })),
    outcome: plain(text('outcome').$type<RequestOutcome>()),
    answeredBy: link(
      byStaff,
      uuid('answered_by').references(() => staff.id, { onDelete: 'set null' }),
    ),
  },
  (t) => [
    index('requests_open').on(t.dueAt, t.id).where(sql`${t.answeredAt} is null`),
    index('requests_answered')
      .on(sql`${t.answeredAt} desc`, sql`${t.id} desc`)
      .where(sql`${t.answeredAt} is not null`),
    index('requests_by_person').on(t.personId),
    index('requests_by_lead').on(t.leadId),
    index('requests_by_member').on(t.answeredBy).where(sql`${t.answeredBy} is not null`),
  ],
)
