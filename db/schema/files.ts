import { sql } from 'drizzle-orm'
import { boolean, index, integer, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { copied, ofPerson } from '#db/classes.ts'
import { bytes, link, personal, plain, secret, table } from '#db/classify.ts'
import { correspondence } from './correspondence.ts'
import { leads } from './leads.ts'
import { people } from './people.ts'

/**
 * A file sent along with an enquiry. Its bytes lie in the file store, sealed under a key that stands here alone: without
 * its row nobody can read it. Until its form is sent it belongs to nobody, and goes after an hour.
 */
export const files = table(
  'files',
  { retention: 'enquiry', clock: { until: 'expiresAt' }, privilege: 'no-delete', merge: 'move' },
  {
    id: plain(uuid('id').primaryKey()),
    /** Digest of what the page holds of it. */
    token: secret(bytes('token').notNull().unique()),
    form: plain(text('form').notNull(), copied),
    field: plain(text('field').notNull(), copied),
    leadId: plain(uuid('lead_id').references(() => leads.id)),
    personId: link(
      ofPerson,
      uuid('person_id').references(() => people.id),
    ),
    /** The mail it came with, where it did not come with the form. */
    correspondenceId: plain(uuid('correspondence_id').references(() => correspondence.id)),
    name: personal({ category: 'enquiry', copy: 'person', erase: 'row' }, text('name').notNull()),
    /** Media type found from the content; empty until it has come. */
    type: plain(text('type').notNull().default(''), copied),
    /** Length as announced, and once it has come as kept. */
    bytes: plain(integer('bytes').notNull(), copied),
    /** Keyed digest of what was sent, by which the same file sent twice is known. */
    content: secret(bytes('content')),
    /** Its own key, sealed under the message keyring. */
    key: secret(bytes('key').notNull(), { opens: 'files' }),
    /** Keyed digest of the network that it waits for, so that none takes the room of all; null once an enquiry holds it. */
    network: secret(bytes('network')),
    ready: plain(boolean('ready').notNull().default(false)),
    /** Null once an enquiry holds it. */
    expiresAt: plain(timestamp('expires_at', { withTimezone: true }), copied),
    createdAt: plain(timestamp('created_at', { withTimezone: true }).notNull(), copied),
  },
  (t) => [
    index('files_by_lead').on(t.leadId),
    index('files_by_person').on(t.personId),
    index('files_staged').on(t.expiresAt).where(sql`${t.expiresAt} is not null`),
    index('files_by_correspondence').on(t.correspondenceId).where(sql`${t.correspondenceId} is not null`),
  ],
)

/**
 * Files whose rows are gone and whose bytes, unreadable since, are still to be taken from the store. A trigger of
 * `files` enters every one, whoever deletes.
 * It goes once the store has let go of the bytes.
 */
export const fileRemovals = table(
  'file_removals',
  { retention: 'security', clock: 'code', privilege: 'full' },
  {
    id: plain(uuid('id').primaryKey()),
    at: plain(timestamp('at', { withTimezone: true }).notNull()),
  },
)
