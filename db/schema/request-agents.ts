import { index, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { copied, ofPerson } from '#db/classes.ts'
import { bytes, link, personal, plain, secret, table } from '#db/classify.ts'
import { leads } from './leads.ts'
import { people } from './people.ts'

/**
 * Who asked about somebody else's data, with their signed permission (P51, R3). Nothing is done before that person has confirmed it by
 * their own mailbox, and then the agent gets the answer too. Their permission lies among the files, and goes when the request ends.
 */
export const requestAgents = table(
  'request_agents',
  { retention: 'request', clock: 'with parent', privilege: 'full', merge: 'move' },
  {
    id: plain(uuid('id').primaryKey()),
    /** The request that they made. */
    leadId: plain(
      uuid('lead_id')
        .notNull()
        .unique()
        .references(() => leads.id),
    ),
    /** For whom: who it is about may know who asked. */
    personId: link(
      ofPerson,
      uuid('person_id')
        .notNull()
        .references(() => people.id),
    ),
    name: personal(
      { category: 'contact', copy: 'person', erase: 'row', typed: 'text' },
      text('name').notNull(),
    ),
    email: personal(
      { category: 'contact', copy: 'person', erase: 'row', typed: 'address' },
      text('email').notNull(),
    ),
    /** Keyed digest of their address, by which the suppression list is asked. */
    emailKey: secret(bytes('email_key').notNull()),
    createdAt: plain(timestamp('created_at', { withTimezone: true }).notNull(), copied),
    /** When the person it is about confirmed them, by their own mailbox. */
    confirmedAt: plain(timestamp('confirmed_at', { withTimezone: true }), copied),
  },
  (t) => [
    index('request_agents_by_person').on(t.personId),
    index('request_agents_by_key').on(t.emailKey, t.createdAt),
  ],
)
