import { sql } from 'drizzle-orm'
import { index, integer, jsonb, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { copied, ofPerson } from '#db/classes.ts'
import { bytes, link, personal, plain, table } from '#db/classify.ts'
import type { PurposeId } from '#policy/vocabulary.ts'
import { campaigns } from './campaigns.ts'
import { clientRequests } from './clients.ts'
import { correspondence } from './correspondence.ts'
import { incidentNotices, incidents } from './incidents.ts'
import { leads } from './leads.ts'
import { changeNotices } from './notices.ts'
import { people } from './people.ts'
import { staff } from './staff.ts'

export const messageKinds = [
  'auto_reply',
  'staff_notice',
  'confirm_opt_in',
  'confirm_enquiry',
  'source_notice',
  'referral_notice',
  'welcome',
  'choices_link',
  'confirm_preferences',
  'reply',
  'announcement',
  'announcement_test',
  'reply_notice',
  'reply_returned',
  'quarantine_notice',
  'draft_reminder',
  'staff_invitation',
  'staff_forgotten',
  'confirm_request',
  'request_received',
  'request_answered',
  'request_package',
  'request_extended',
  'erasure_set',
  'appeal_received',
  'requests_due',
  'service_notice',
  'breach_notice',
  'incident_due',
  'report_received',
  'disclosures_told',
  'agent_received',
  'agent_answered',
  'company_offered',
  'transfer_fetched',
  'client_asked',
  'account_code',
] as const
export type MessageKind = (typeof messageKinds)[number]

/** What goes to the agency, a member of staff or a client, whomever it is about. */
export const staffKinds: readonly MessageKind[] = [
  'staff_notice',
  'reply_notice',
  'reply_returned',
  'quarantine_notice',
  'announcement_test',
  'staff_invitation',
  'staff_forgotten',
  'requests_due',
  'incident_due',
  'report_received',
  'client_asked',
]

/** What goes to somebody else on a person's wish: who asks for them, and a company that gets their copy. */
export const otherKinds: readonly MessageKind[] = ['agent_received', 'agent_answered', 'company_offered']

/**
 * `waiting` to be claimed · `claimed` by a worker · `sent`: a server accepted it, and nothing says that it did not arrive ·
 * `returned`: a server accepted it, and it came back · `kept` here and not sent, for want of mail settings · `refused` by
 * the permit, with its reason · `failed` after all tries · `unknown`: the mail server may have it (a crash between its
 * answer and our commit), not repeated · `paused` and `cancelled` with their campaign.
 * `sent` alone means handed over: screens, clocks, the log, results, evidence and stages all go by it.
 */
export const outboxStates = [
  'waiting',
  'claimed',
  'sent',
  'returned',
  'kept',
  'refused',
  'failed',
  'unknown',
  'paused',
  'cancelled',
] as const
export type OutboxState = (typeof outboxStates)[number]

/** In these a message came to an end without having been handed over, or perhaps not: what it was to say is unsaid. */
export const undeliveredStates = ['returned', 'refused', 'failed', 'unknown'] as const satisfies OutboxState[]

/**
 * One row per message to one recipient, written in the transaction that caused it.
 * What still waits has no period yet.
 */
export const outbox = table(
  'outbox',
  { retention: 'delivery', clock: 'code', privilege: 'no-delete', merge: 'move' },
  {
    id: plain(uuid('id').primaryKey()),
    kind: plain(text('kind').$type<MessageKind>().notNull(), copied),
    purpose: plain(text('purpose').$type<PurposeId>().notNull()),
    stream: plain(text('stream').$type<'service' | 'marketing'>().notNull()),
    /** Whom it is about; a `staff_notice` goes to the agency, what names `staffId` to that member, all else to this person. */
    personId: link(
      ofPerson,
      uuid('person_id').references(() => people.id),
    ),
    leadId: plain(uuid('lead_id').references(() => leads.id)),
    campaignId: plain(uuid('announcement_id').references(() => campaigns.id)),
    /** The change that it tells of. */
    changeNoticeId: plain(uuid('change_notice_id').references(() => changeNotices.id)),
    /** The incident that it is about, and what everybody affected is told of it. */
    incidentId: plain(uuid('incident_id').references(() => incidents.id)),
    incidentNoticeId: plain(uuid('incident_notice_id').references(() => incidentNotices.id)),
    /** What a client is told of. */
    clientRequestId: plain(uuid('client_request_id').references(() => clientRequests.id)),
    correspondenceId: plain(uuid('correspondence_id').references(() => correspondence.id)),
    /** The member of staff who gets it, where it goes to one. */
    staffId: link(
      { to: 'staff', as: 'mentioned', gone: 'row' },
      uuid('staff_id').references(() => staff.id),
    ),
    language: personal({ category: 'preferences', copy: 'person', erase: 'row' }, text('language').notNull()),
    state: plain(text('state').$type<OutboxState>().notNull().default('waiting')),
    reason: plain(text('reason')),
    attempts: plain(integer('attempts').notNull().default(0)),
    nextAt: plain(timestamp('next_at', { withTimezone: true }).notNull(), copied),
    claimedAt: plain(timestamp('claimed_at', { withTimezone: true }), copied),
    /** The key it was handed over under, with others or alone: what may have arrived is tried again the same way (E10). */
    batch: plain(uuid('batch')),
    /** When that key was first used. */
    batchedAt: plain(timestamp('batched_at', { withTimezone: true }), copied),
    createdAt: plain(timestamp('created_at', { withTimezone: true }).notNull(), copied),
  },
  (t) => [
    // Service before marketing: an answer does not wait behind a newsletter.
    index('outbox_due').on(sql`${t.stream} desc`, t.nextAt, t.id).where(sql`${t.state} = 'waiting'`),
    index('outbox_claimed').on(t.claimedAt).where(sql`${t.state} = 'claimed'`),
    index('outbox_by_person').on(t.personId),
    index('outbox_by_announcement').on(t.campaignId, t.state).where(sql`${t.campaignId} is not null`),
    index('outbox_handed_over').on(t.batch).where(sql`${t.state} = 'waiting' and ${t.batch} is not null`),
    index('outbox_by_time').on(sql`${t.createdAt} desc`, sql`${t.id} desc`),
    // What did not go out, which is rare: the list of one state does not look for it among all that did.
    index('outbox_unsent')
      .on(t.state, sql`${t.createdAt} desc`, sql`${t.id} desc`)
      .where(sql`${t.state} in ('returned', 'kept', 'refused', 'failed', 'unknown', 'paused', 'cancelled')`),
    // When staff were last told of what waits in quarantine.
    index('outbox_quarantine_notices').on(t.createdAt).where(sql`${t.kind} = 'quarantine_notice'`),
    // Replies that did not arrive, which are few: their leads wait for an answer again.
    index('outbox_undelivered_replies')
      .on(t.createdAt)
      .where(sql`${t.kind} = 'reply' and ${t.state} in ('returned', 'refused', 'failed', 'unknown')`),
    index('outbox_by_lead').on(t.leadId).where(sql`${t.leadId} is not null`),
    index('outbox_by_correspondence').on(t.correspondenceId).where(sql`${t.correspondenceId} is not null`),
    index('outbox_by_incident_notice')
      .on(t.incidentNoticeId, t.state)
      .where(sql`${t.incidentNoticeId} is not null`),
    index('outbox_by_member').on(t.staffId).where(sql`${t.staffId} is not null`),
  ],
)

export type RenderedMail = { subject: string; text: string; html: string; headers: Record<string, string> }

/** What a transport made of a message. Without mail settings the whole mail stands here, for staff to read. */
export const deliveries = table(
  'deliveries',
  { retention: 'delivery', clock: 'with parent', privilege: 'no-delete', merge: 'move' },
  {
    id: plain(uuid('id').primaryKey()),
    outboxId: plain(
      uuid('outbox_id')
        .notNull()
        .references(() => outbox.id),
    ),
    personId: link(
      ofPerson,
      uuid('person_id').references(() => people.id),
    ),
    transport: plain(text('transport').$type<'resend' | 'smtp' | 'outbox'>().notNull()),
    recipient: personal({ category: 'contact', copy: 'person', erase: 'row' }, text('recipient').notNull()),
    messageId: plain(text('message_id').notNull()),
    providerId: plain(text('provider_id')),
    /** The whole mail where nothing else carries it, sealed: links in it open what they open to whoever reads them (S9). */
    sealedMail: personal(
      { category: 'communications', copy: 'person', erase: 'row', codec: 'mail', label: 'mail' },
      bytes('sealed_mail'),
    ),
    /** As it stood before it was sealed: `npm run migrate` empties it. */
    mail: personal(
      { category: 'communications', copy: 'never', erase: 'row' },
      jsonb('mail').$type<RenderedMail>(),
    ),
    at: plain(timestamp('at', { withTimezone: true }).notNull(), copied),
  },
  (t) => [
    index('deliveries_by_outbox').on(t.outboxId),
    index('deliveries_by_person').on(t.personId),
    index('deliveries_by_provider').on(t.providerId).where(sql`${t.providerId} is not null`),
  ],
)
