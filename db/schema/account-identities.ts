import { index, text, timestamp, unique, uuid } from 'drizzle-orm/pg-core'
import { copied, ofPerson } from '#db/classes.ts'
import { link, personal, plain, table } from '#db/classify.ts'
import { people } from './people.ts'

/**
 * By what a network knows a person who has shown that the mailbox is theirs. What it calls them comes from somebody else (P09): it
 * stands here alone, with whose word it is and since when. A merge takes it with the ways in of whoever goes.
 */
export const accountIdentities = table(
  'account_identities',
  { retention: 'account', clock: 'with parent', privilege: 'full', merge: 'code' },
  {
    id: plain(uuid('id').primaryKey()),
    personId: link(
      ofPerson,
      uuid('person_id')
        .notNull()
        .references(() => people.id),
    ),
    /** Whose word it is. */
    issuer: plain(text('issuer').notNull(), copied),
    /** The network's own name for them, which stays when their address changes. */
    subject: personal({ category: 'identity', copy: 'person', erase: 'row' }, text('known_as').notNull()),
    name: personal({ category: 'identity', copy: 'person', erase: 'row', typed: 'text' }, text('name')),
    createdAt: plain(timestamp('created_at', { withTimezone: true }).notNull(), copied),
  },
  (t) => [
    unique('account_identities_subject').on(t.issuer, t.subject),
    index('account_identities_by_person').on(t.personId),
  ],
)
