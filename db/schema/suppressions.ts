import { sql } from 'drizzle-orm'
import { index, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { bytes, personal, plain, table } from '#db/classify.ts'
import type { Channel } from '#policy/vocabulary.ts'

/**
 * Why nothing is sent. `opt_out`, `objection` and `erasure` stop marketing; `complaint` stops confirmations and
 * auto-replies too; `hard_bounce` stops all on the channel, until a newer word of the person or of staff. `minor` stops all, and
 * what comes in from there is not taken (P12).
 */
export const suppressionReasons = [
  'opt_out',
  'objection',
  'erasure',
  'complaint',
  'hard_bounce',
  'minor',
] as const
export type SuppressionReason = (typeof suppressionReasons)[number]

/** Why staff allow one more try to an address that refused mail for good. */
export const retryReasons = ['says_it_works', 'fault_mended', 'law_demands'] as const
export type RetryReason = (typeof retryReasons)[number]

/**
 * What lifted an entry: a consent of the person, an enquiry or a press on a mailed link of theirs, the undoing of the list that put it
 * here, or staff's reason.
 */
export type LiftedHow = 'consent' | 'enquiry' | 'press' | 'import_undone' | RetryReason

/** Who must not be written to, by keyed hash. Outlives the person's row (R7). */
export const suppressions = table(
  'suppressions',
  { retention: 'suppression', clock: 'stays', privilege: 'no-delete' },
  {
    key: personal({ category: 'contact', copy: 'never', erase: 'stays' }, bytes('key').notNull()),
    channel: plain(text('channel').$type<Channel>().notNull()),
    reason: plain(text('reason').$type<SuppressionReason>().notNull()),
    /** By what way it came: `one_click`, `page`, `phone`, `import`, `complaint`, `bounce`, `merge` …; null where nobody noted it. */
    how: plain(text('how')),
    createdAt: plain(timestamp('created_at', { withTimezone: true }).notNull(), { label: 'since' }),
    /** The imported list that put it here, while nothing newer was said: with the list it may be taken back. */
    importId: plain(uuid('import_id'), { names: 'the import of a list' }),
    /** Lifted only by a newer word of the person; by staff too where their mailbox refused mail, or with the list that put it here. */
    liftedAt: plain(timestamp('lifted_at', { withTimezone: true })),
    /** The consent record that lifted it; null where none did. */
    liftedBy: plain(uuid('lifted_by'), { names: 'the record of a consent' }),
    liftedHow: plain(text('lifted_how').$type<LiftedHow>()),
    /** When the file store had it, so that it outlives a restore; null: not yet, or it was said anew since. */
    mirroredAt: plain(timestamp('mirrored_at', { withTimezone: true })),
  },
  (t) => [
    primaryKey({ columns: [t.key, t.channel, t.reason] }),
    index('suppressions_by_import').on(t.importId).where(sql`${t.importId} is not null`),
    index('suppressions_unmirrored')
      .on(t.createdAt)
      .where(sql`${t.mirroredAt} is null and ${t.liftedAt} is null`),
    index('suppressions_by_time').on(sql`${t.createdAt} desc`, sql`${t.key} desc`),
  ],
)
