import { boolean, text, timestamp } from 'drizzle-orm/pg-core'
import { bytes, plain, secret, table } from '#db/classify.ts'

/** One row: whose database this is, and the check value of the key that may never change. */
export const installation = table(
  'installation',
  { retention: 'operation', clock: 'stays', privilege: 'no-delete' },
  {
    singleton: plain(boolean('singleton').primaryKey().default(true)),
    agency: plain(text('agency').notNull()),
    suppressionCheck: secret(bytes('suppression_check').notNull()),
    createdAt: plain(timestamp('created_at', { withTimezone: true }).notNull()),
    /** When addresses and numbers that were kept in other spellings were given the one that all keys are made of. */
    respelledAt: plain(timestamp('respelled_at', { withTimezone: true })),
    /** Since when it stands as a backup left it: nothing is served before what came since was repeated. Null: it was. */
    replayDueAt: plain(timestamp('replay_due_at', { withTimezone: true })),
  },
)

/** Keys for messages, each wrapped by `DATA_KEY`. The newest seals; all open. */
export const keyring = table(
  'keyring',
  { retention: 'operation', clock: 'stays', privilege: 'no-delete' },
  {
    version: plain(text('version').primaryKey()),
    wrapped: secret(bytes('wrapped').notNull()),
    createdAt: plain(timestamp('created_at', { withTimezone: true }).notNull()),
  },
)
