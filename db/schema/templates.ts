import { text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { plain, table } from '#db/classify.ts'
import type { Language } from '#policy/vocabulary.ts'

/** What staff answer again and again, by language, with `{name}` and `{reference}` in the place of what differs. */
export const replyTemplates = table(
  'reply_templates',
  { retention: 'operation', clock: 'stays', privilege: 'full' },
  {
    id: plain(uuid('id').primaryKey()),
    name: plain(text('name').notNull()),
    language: plain(text('language').$type<Language>().notNull()),
    subject: plain(text('subject').notNull()),
    body: plain(text('body').notNull()),
    changedAt: plain(timestamp('changed_at', { withTimezone: true }).notNull()),
  },
)
