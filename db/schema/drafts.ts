import { index, integer, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { copied, ofPerson } from '#db/classes.ts'
import { bytes, link, personal, plain, secret, table } from '#db/classify.ts'
import { people } from './people.ts'

/** What somebody typed into a form and has not sent, where the policy says that it is kept (P06). */
export const drafts = table(
  'drafts',
  { retention: 'draft', clock: { from: 'changedAt' }, privilege: 'full', merge: 'move' },
  {
    id: plain(uuid('id').primaryKey()),
    /** Digest of what the page holds of it. */
    token: secret(bytes('token').notNull().unique()),
    personId: link(
      ofPerson,
      uuid('person_id')
        .notNull()
        .references(() => people.id),
    ),
    form: plain(text('form').notNull(), copied),
    /** Every answer so far, sealed under the message keyring. */
    answers: personal(
      { category: 'enquiry', copy: 'person', erase: 'row', codec: 'answers' },
      bytes('answers').notNull(),
    ),
    noticeNumber: plain(integer('notice_number').notNull()),
    changedAt: plain(timestamp('changed_at', { withTimezone: true }).notNull(), copied),
  },
  (t) => [index('drafts_by_person').on(t.personId), index('drafts_by_time').on(t.changedAt)],
)
