import { integer, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { plain, table } from '../classify.ts'
import { staff } from './staff.ts'

/** One newsletter issue, to everybody opted in when it is queued; each permit is checked again at sending. */
export const announcements = table(
  'announcements',
  { subject: 'nobody', retention: 'operation' },
  {
    id: plain(uuid('id').primaryKey()),
    subject: plain(text('subject').notNull()),
    body: plain(text('body').notNull()),
    createdBy: plain(uuid('created_by').references(() => staff.id)),
    createdAt: plain(timestamp('created_at', { withTimezone: true }).notNull()),
    queuedAt: plain(timestamp('queued_at', { withTimezone: true })),
    recipients: plain(integer('recipients')),
  },
)
