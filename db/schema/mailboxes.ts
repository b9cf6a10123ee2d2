import { bigint, text, timestamp } from 'drizzle-orm/pg-core'
import { plain, table } from '#db/classify.ts'

/** A mailbox that is looked into for what comes back, and how far it has been read. Nobody's mail stands here. */
export const mailboxes = table(
  'mailboxes',
  { retention: 'operation', clock: 'stays', privilege: 'no-delete' },
  {
    /** Digest of server, user and folder. */
    name: plain(text('name').primaryKey()),
    /** IMAP numbers mails anew when this changes; null before the first look. */
    uidValidity: plain(bigint('uid_validity', { mode: 'number' })),
    lastUid: plain(bigint('last_uid', { mode: 'number' }).notNull().default(0)),
    /** When a worker last took its turn: any number may ask, one looks. */
    lookedAt: plain(timestamp('looked_at', { withTimezone: true }).notNull()),
  },
)
