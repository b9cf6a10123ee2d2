import { sql } from 'drizzle-orm'
import { check, index, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { byStaff } from '#db/classes.ts'
import { link, plain, table } from '#db/classify.ts'
import type { Askable } from '#policy/forms/request-form.ts'
import type { Jurisdiction } from '#policy/vocabulary.ts'
import { leads } from './leads.ts'
import { people } from './people.ts'
import { staff } from './staff.ts'

/** `called_off`: its person took it back before it was done. */
export const requestOutcomes = ['done', 'refused', 'called_off'] as const
export type RequestOutcome = (typeof requestOutcomes)[number]

/**
 * What was done of a request: without one it cannot end as done. `stated`: staff said so, before the program looked.
 */
export const deeds = [
  'packaged',
  'stopped',
  'restricted',
  'corrected',
  'erased',
  'replied',
  'stated',
] as const
export type Deed = (typeof deeds)[number]

/** Why a request is refused: nothing else is a ground. */
export const refusalGrounds = [
  'not_theirs',
  'nothing_to_change',
  'law_keeps',
  'claims',
  'rights_of_others',
  'unfounded',
  'excessive',
] as const
export type RefusalGround = (typeof refusalGrounds)[number]

/** Why a request is put off, of which its person is told (R1). */
export const extensionReasons = ['complex', 'many_requests'] as const
export type ExtensionReason = (typeof extensionReasons)[number]

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
    deed: plain(text('deed').$type<Deed>()),
    ground: plain(text('ground').$type<RefusalGround>()),
    /** When the erasure that its person pressed for is done; null: they have not pressed, or called it off. */
    erasesAt: plain(timestamp('erases_at', { withTimezone: true })),
    extendedAt: plain(timestamp('extended_at', { withTimezone: true })),
    extendedWhy: plain(text('extended_why').$type<ExtensionReason>()),
    /** When staff were last warned that it is due. */
    warnedAt: plain(timestamp('warned_at', { withTimezone: true })),
    /** When its refusal was appealed; from then on it is open again by the time of the appeal. */
    appealedAt: plain(timestamp('appealed_at', { withTimezone: true })),
    /** Who refused it first: another member reads the appeal. */
    refusedBy: link(
      byStaff,
      uuid('refused_by').references(() => staff.id, { onDelete: 'set null' }),
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
    index('requests_refused_by').on(t.refusedBy).where(sql`${t.refusedBy} is not null`),
    index('requests_to_erase')
      .on(t.erasesAt)
      .where(sql`${t.erasesAt} is not null and ${t.answeredAt} is null`),
    check('requests_done_by_a_deed', sql`${t.outcome} is distinct from 'done' or ${t.deed} is not null`),
  ],
)
