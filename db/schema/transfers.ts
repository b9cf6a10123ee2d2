import { index, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { copied, ofPerson } from '#db/classes.ts'
import { bytes, link, personal, plain, secret, table } from '#db/classify.ts'
import { leads } from './leads.ts'
import { people } from './people.ts'

/**
 * Another company to which somebody has what they provided handed over (art. 20(2), R5): named, confirmed by a press, and fetched
 * there once by a mailed link.
 */
export const transfers = table(
  'transfers',
  { retention: 'request', clock: 'with parent', privilege: 'full', merge: 'move' },
  {
    id: plain(uuid('id').primaryKey()),
    /** The request whose copy it is. */
    leadId: plain(
      uuid('lead_id')
        .notNull()
        .references(() => leads.id),
    ),
    personId: link(
      ofPerson,
      uuid('person_id')
        .notNull()
        .references(() => people.id),
    ),
    /** Where the link goes. */
    company: personal(
      { category: 'contact', copy: 'person', erase: 'row', typed: 'address' },
      text('company').notNull(),
    ),
    companyKey: secret(bytes('company_key').notNull()),
    namedAt: plain(timestamp('named_at', { withTimezone: true }).notNull(), copied),
    confirmedAt: plain(timestamp('confirmed_at', { withTimezone: true }), copied),
    /** Digest of the link, from the moment it is mailed (S9). */
    hash: secret(bytes('hash').unique()),
    expiresAt: plain(timestamp('expires_at', { withTimezone: true }).notNull(), copied),
    fetchedAt: plain(timestamp('fetched_at', { withTimezone: true }), copied),
  },
  (t) => [
    index('transfers_by_person').on(t.personId),
    index('transfers_by_lead').on(t.leadId),
    index('transfers_by_company').on(t.companyKey, t.confirmedAt),
  ],
)
