import { sql } from 'drizzle-orm'
import { boolean, index, integer, jsonb, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { byStaff } from '#db/classes.ts'
import { link, plain, table } from '#db/classify.ts'
import type { Source } from '#policy/changes/meaning.ts'
import type { NoticeText } from '#policy/notice.ts'
import type { Deployment } from '#policy/sections/section.ts'
import type { Translated } from '#policy/translated.ts'
import type { PurposeId } from '#policy/vocabulary.ts'
import { staff } from './staff.ts'

/** Every published version of the policy: one number over all languages. Never edited. */
export const notices = table(
  'notices',
  { retention: 'operation', clock: 'stays', privilege: 'append-only' },
  {
    number: plain(integer('number').primaryKey()),
    hash: plain(text('hash').notNull()),
    meaning: plain(text('meaning').notNull()),
    material: plain(text('material').$type<'first' | 'material' | 'wording'>().notNull()),
    deployment: plain(jsonb('deployment').$type<Deployment>().notNull()),
    publishedAt: plain(timestamp('published_at', { withTimezone: true }).notNull()),
  },
)

/** The text of a version in one language. The same text may stand in several versions when another language changed. */
export const noticeTexts = table(
  'notice_texts',
  { retention: 'operation', clock: 'stays', privilege: 'append-only' },
  {
    number: plain(
      integer('number')
        .notNull()
        .references(() => notices.number),
    ),
    language: plain(text('language').notNull()),
    hash: plain(text('hash').notNull()),
    content: plain(jsonb('content').$type<Pick<NoticeText, 'sections' | 'consents'>>().notNull()),
  },
  (t) => [primaryKey({ columns: [t.number, t.language] }), index('notice_texts_by_hash').on(t.hash)],
)

/** What each version was made from, so that two can be compared by what they do. A version from before this was kept has none. */
export const noticeSources = table(
  'notice_sources',
  { retention: 'operation', clock: 'stays', privilege: 'append-only' },
  {
    number: plain(
      integer('number')
        .primaryKey()
        .references(() => notices.number),
    ),
    source: plain(jsonb('source').$type<Source>().notNull()),
    /** For what purposes something else is done than in the version before. */
    changedPurposes: plain(text('changed_purposes').array().$type<PurposeId[]>().notNull()),
  },
  (t) => [index('notice_sources_changed').on(t.number).where(sql`${t.changedPurposes} <> '{}'`)],
)

/** A change told by staff: by a banner until a day, by a mail to those concerned, or both. */
export const changeNotices = table(
  'change_notices',
  { retention: 'operation', clock: 'stays', privilege: 'no-delete' },
  {
    id: plain(uuid('id').primaryKey()),
    /** The version it speaks of. */
    number: plain(
      integer('number')
        .notNull()
        .references(() => notices.number),
    ),
    texts: plain(jsonb('texts').$type<Translated>().notNull()),
    /** Until when the site shows that there is a change; null: it does not. */
    bannerUntil: plain(timestamp('banner_until', { withTimezone: true })),
    mailed: plain(boolean('mailed').notNull()),
    createdBy: link(
      byStaff,
      uuid('created_by').references(() => staff.id),
    ),
    createdAt: plain(timestamp('created_at', { withTimezone: true }).notNull()),
    /** While it is being queued: the last person, by id, who has been looked at. */
    queuedUpTo: link({ to: 'person', as: 'mentioned', gone: 'stays' }, uuid('queued_up_to')),
    /** For how many it was queued so far. */
    recipients: plain(integer('recipients').notNull().default(0)),
  },
  (t) => [
    index('change_notices_by_version').on(t.number),
    index('change_notices_shown').on(t.bannerUntil).where(sql`${t.bannerUntil} is not null`),
    index('change_notices_queuing').on(t.createdAt).where(sql`${t.queuedUpTo} is not null`),
    index('change_notices_by_member').on(t.createdBy).where(sql`${t.createdBy} is not null`),
  ],
)
