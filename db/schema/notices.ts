import { index, integer, jsonb, primaryKey, text, timestamp } from 'drizzle-orm/pg-core'
import type { NoticeText } from '../../policy/notice.ts'
import type { Deployment } from '../../policy/sections/section.ts'
import { plain, table } from '../classify.ts'

/** Every published version of the policy: one number over all languages. Never edited. */
export const notices = table(
  'notices',
  { subject: 'nobody', retention: 'operation' },
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
  { subject: 'nobody', retention: 'operation' },
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
