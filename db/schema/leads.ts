import { sql } from 'drizzle-orm'
import { bigint, date, index, integer, jsonb, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { copied, ofPerson } from '#db/classes.ts'
import { bytes, link, personal, plain, table } from '#db/classify.ts'
import { foldedLater } from '#db/folded-later.ts'
import type { FieldValues } from '#policy/form.ts'
import { formClasses, type OtherSource, type RecordClass } from '#policy/vocabulary.ts'
import { folded, people } from './people.ts'
import { staff } from './staff.ts'

/**
 * Why an enquiry waits in quarantine, beside the list: `trap` a field was filled that nobody sees · `fast` sent sooner than
 * anybody answers · `repeated` the same words came from several · `mailbox` sent without script while many came, until
 * its address confirms it · `referral` somebody else sent it, until its person agrees.
 */
export const quarantineReasons = ['trap', 'fast', 'repeated', 'mailbox', 'referral'] as const
export type QuarantineReason = (typeof quarantineReasons)[number]

/** The kinds of record that a lead may be. */
export const leadClasses = [
  'enquiry',
  ...formClasses,
  'unconfirmed_opt_in',
  'request',
  'project',
  'declined_application',
] as const satisfies readonly RecordClass[]

/** SQL of what an enquiry itself says of who sent it; its person may be known by what others wrote from the same address. */
export const saidSql = (field: 'name' | 'company' | 'phone', of: string) =>
  `nullif(${of}.details->>'${field}', '')`

/** SQL of what a lead stands by in a list sorted by name: its name, or else what it is found by first, without case and accents. */
export const nameOrderSql = (of: string) =>
  `left(${folded(`coalesce(${saidSql('name', of)}, split_part(${of}.search, E'\\n', 1))`)}, 60) collate "C"`

/**
 * One enquiry of the agency's own, as it was sent; a client's stands in `client_leads` (P30).
 * Its period is that of the class on its row.
 */
export const leads = table(
  'leads',
  { retention: 'enquiry', clock: 'code', privilege: 'no-delete', merge: 'move' },
  {
    id: plain(uuid('id').primaryKey()),
    reference: plain(text('reference').notNull().unique(), copied),
    personId: link(
      ofPerson,
      uuid('person_id')
        .notNull()
        .references(() => people.id),
    ),
    form: plain(text('form').notNull(), copied),
    /** What the policy called it when it came: how long it is kept. */
    recordClass: plain(text('record_class').$type<RecordClass>().notNull().default('enquiry')),
    /** By what way staff have it who entered it by hand; null: its person sent it themselves. */
    enteredBy: plain(text('entered_by').$type<OtherSource>(), copied),
    /** The event its period counts from, where that is not its coming: the end of a competition. */
    countsFrom: plain(timestamp('counts_from', { withTimezone: true })),
    /** Of the agency's pipeline, or `spam`. */
    stage: plain(text('stage').notNull().default('new'), copied),
    /** What staff think it is worth, in the smallest unit of the agency's currency. */
    valueMinor: personal(
      { category: 'enquiry', copy: 'person', erase: 'row' },
      bigint('value_minor', { mode: 'number' }),
    ),
    /** The day by which staff expect it to be decided. */
    expectedOn: personal({ category: 'enquiry', copy: 'person', erase: 'row' }, date('expected_on')),
    /** Why it was lost, of the agency's list; null while it is not. */
    lossReason: personal({ category: 'enquiry', copy: 'person', erase: 'row' }, text('loss_reason')),
    lossNote: personal(
      { category: 'enquiry', copy: 'person', erase: 'row', typed: 'text' },
      text('loss_note'),
    ),
    quarantine: plain(text('held').$type<QuarantineReason>()),
    ownerId: link(
      { to: 'staff', as: 'mentioned', gone: 'null' },
      uuid('owner_id').references(() => staff.id),
    ),
    /** What was typed, by field, but for sealed ones. */
    details: personal(
      { category: 'enquiry', copy: 'person', erase: 'row' },
      jsonb('details').$type<FieldValues>().notNull(),
    ),
    /** Free text, sealed under the message keyring. */
    message: personal(
      { category: 'enquiry', copy: 'person', erase: 'row', codec: 'message' },
      bytes('message'),
    ),
    /** What the desk's search looks in, without case and accents: name, address, company, phone and reference. */
    search: personal(
      { category: 'identity', copy: 'never', erase: 'row' },
      text('search').notNull().default(''),
    ),
    /** Keyed digests of the words of the message: by them it is found while it stays sealed. */
    words: personal(
      { category: 'enquiry', copy: 'never', erase: 'row' },
      bigint('words', { mode: 'bigint' }).array().notNull().default(sql`'{}'`),
    ),
    language: personal({ category: 'preferences', copy: 'person', erase: 'row' }, text('language').notNull()),
    noticeNumber: plain(integer('notice_number').notNull()),
    /** Network address without its last part (P13). */
    ipPrefix: personal({ category: 'technical', copy: 'person', erase: 'row' }, text('ip_prefix')),
    /** By which campaign, or from which site, its person came: a name, where the policy has it kept (P13). */
    cameBy: personal({ category: 'enquiry', copy: 'person', erase: 'row', typed: 'text' }, text('came_by')),
    receivedAt: plain(timestamp('received_at', { withTimezone: true }).notNull(), copied),
    /** Null for a form that nobody answers, such as a newsletter sign-up. */
    answerDueAt: plain(timestamp('answer_due_at', { withTimezone: true }), copied),
    answeredAt: plain(timestamp('answered_at', { withTimezone: true }), copied),
  },
  (t) => [
    index('leads_by_time').on(sql`${t.receivedAt} desc`, sql`${t.id} desc`),
    index('leads_by_form').on(t.form, sql`${t.receivedAt} desc`, sql`${t.id} desc`),
    index('leads_by_stage').on(t.stage, sql`${t.receivedAt} desc`, sql`${t.id} desc`),
    // The board: how many stand at a stage and what they are worth, of all or of one owner, without reading a lead.
    index('leads_in_pipeline')
      .on(t.stage, t.ownerId, t.form, t.recordClass, t.valueMinor, t.lossReason)
      .where(sql`${t.quarantine} is null`),
    index('leads_by_value')
      .on(sql`${t.valueMinor} desc`, sql`${t.id} desc`)
      .where(sql`${t.valueMinor} is not null`),
    index('leads_by_expected').on(t.expectedOn, t.id).where(sql`${t.expectedOn} is not null`),
    index('leads_by_loss')
      .on(t.lossReason, sql`${t.receivedAt} desc`, sql`${t.id} desc`)
      .where(sql`${t.lossReason} is not null`),
    index('leads_by_name').on(sql.raw(`(${nameOrderSql('leads')})`), t.id),
    // Whole: who sees own leads and those of nobody finds the latter here, however few they are.
    index('leads_by_owner').on(t.ownerId, sql`${t.receivedAt} desc`, sql`${t.id} desc`),
    index('leads_unanswered')
      .on(t.answerDueAt)
      .where(
        sql`${t.answeredAt} is null and ${t.answerDueAt} is not null
          and coalesce(${t.quarantine}, '') not in ('mailbox', 'referral')`,
      ),
    index('leads_search').using('gin', sql`${t.search} gin_trgm_ops`).with(foldedLater),
    index('leads_words').using('gin', t.words).with(foldedLater),
    index('leads_by_person').on(t.personId),
    // By what the sweep takes, and by what is asked whether anything is late.
    index('leads_by_class').on(t.recordClass, t.receivedAt, t.id),
    index('leads_by_source')
      .on(t.cameBy, sql`${t.receivedAt} desc`, sql`${t.id} desc`)
      .where(sql`${t.cameBy} is not null`),
    index('leads_held').on(t.receivedAt).where(sql`${t.quarantine} is not null`),
  ],
)
