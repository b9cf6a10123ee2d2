import { index, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { ofStaff } from '#db/classes.ts'
import { bytes, link, personal, plain, table } from '#db/classify.ts'
import { staff } from './staff.ts'

/**
 * What a member wrote at the desk and sent when their session had ended, until they are back: an hour, and taken once.
 */
export const keptPosts = table(
  'kept_posts',
  { retention: 'security', clock: { until: 'expiresAt' }, privilege: 'full' },
  {
    id: plain(uuid('id').primaryKey()),
    staffId: link(
      ofStaff,
      uuid('staff_id')
        .notNull()
        .references(() => staff.id),
    ),
    /** Where it was posted to. */
    path: plain(text('path').notNull()),
    /** Names and values of the form, sealed under the message keyring. */
    fields: personal({ category: 'communications', copy: 'never', erase: 'row' }, bytes('fields').notNull()),
    expiresAt: plain(timestamp('expires_at', { withTimezone: true }).notNull()),
  },
  (t) => [index('kept_posts_by_member').on(t.staffId), index('kept_posts_by_time').on(t.expiresAt)],
)
