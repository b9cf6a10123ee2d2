import { index, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { copied, ofPerson } from '#db/classes.ts'
import { bytes, link, personal, plain, table } from '#db/classify.ts'
import { people } from './people.ts'

const contact = { category: 'contact', copy: 'person', erase: 'row' } as const

/**
 * Under what else a person was known: the address or number of somebody who was merged into them, or one that was
 * corrected. Nothing is sent there; what is refused there is refused everywhere, and an erasure marks it too (R7).
 */
export const otherAddresses = table(
  'other_addresses',
  { retention: 'enquiry', clock: 'with parent', privilege: 'no-delete', merge: 'move' },
  {
    id: plain(uuid('id').primaryKey()),
    personId: link(
      ofPerson,
      uuid('person_id')
        .notNull()
        .references(() => people.id),
    ),
    /** `email`, or `phone` of somebody who was known by a number alone. */
    kind: plain(text('kind').$type<'email' | 'phone'>().notNull(), copied),
    address: personal(contact, text('address').notNull()),
    /** The address under `SUPPRESSION_KEY`. */
    key: personal({ ...contact, copy: 'never' }, bytes('key').notNull()),
    /** The id that whoever was merged had; null for a correction. */
    mergedFrom: link({ to: 'person', as: 'mentioned', gone: 'stays' }, uuid('merged_from')),
    at: plain(timestamp('at', { withTimezone: true }).notNull(), copied),
  },
  (t) => [
    index('other_addresses_by_person').on(t.personId),
    index('other_addresses_by_key').on(t.key),
    index('other_addresses_by_address').on(t.address),
    index('other_addresses_by_origin').on(t.mergedFrom),
  ],
)
