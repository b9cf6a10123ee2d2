import { sql } from 'drizzle-orm'
import { index, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { byStaff, copied, ofPerson } from '#db/classes.ts'
import { bytes, link, personal, plain, table } from '#db/classify.ts'
import { leads } from './leads.ts'
import { people } from './people.ts'
import { staff } from './staff.ts'

/** A reply that a member has begun and not sent: one of each member for a lead, on whatever device they go on with it. */
export const replyDrafts = table(
  'reply_drafts',
  { retention: 'enquiry', clock: 'with parent', privilege: 'full', merge: 'move' },
  {
    id: plain(uuid('id').primaryKey()),
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
    /** Whose it is; null once they have left for long. */
    staffId: link(
      byStaff,
      uuid('staff_id').references(() => staff.id),
    ),
    /** Subject on the first line, the text below it; sealed under the message keyring. */
    body: personal(
      { category: 'communications', copy: 'person', erase: 'row', codec: 'text' },
      bytes('body').notNull(),
    ),
    at: plain(timestamp('at', { withTimezone: true }).notNull(), copied),
  },
  (t) => [
    uniqueIndex('reply_drafts_of_member').on(t.leadId, t.staffId),
    index('reply_drafts_by_person').on(t.personId),
    index('reply_drafts_by_member').on(t.staffId).where(sql`${t.staffId} is not null`),
  ],
)
