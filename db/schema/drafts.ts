import { index, integer, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { bytes, held, plain, secret, table } from '#db/classify.ts'
import { people } from './people.ts'

/** What somebody typed into a form and has not sent, where the policy says that it is kept (P06). */
export const drafts = table(
  'drafts',
  { subject: 'person_id', retention: 'draft' },
  {
    id: plain(uuid('id').primaryKey()),
    /** Digest of what the page holds of it. */
    token: secret(bytes('token').notNull().unique()),
    personId: plain(
      uuid('person_id')
        .notNull()
        .references(() => people.id),
    ),
    form: plain(text('form').notNull()),
    /** Every answer so far, sealed under the message keyring. */
    answers: held({ category: 'enquiry', copy: 'person', erase: 'row' }, bytes('answers').notNull()),
    noticeNumber: plain(integer('notice_number').notNull()),
    changedAt: plain(timestamp('changed_at', { withTimezone: true }).notNull()),
  },
  (t) => [index('drafts_by_person').on(t.personId), index('drafts_by_time').on(t.changedAt)],
)
