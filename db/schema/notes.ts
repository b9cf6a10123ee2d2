import { sql } from 'drizzle-orm'
import { index, timestamp, uuid } from 'drizzle-orm/pg-core'
import { byStaff, copied, ofPerson } from '#db/classes.ts'
import { bytes, link, personal, plain, table } from '#db/classify.ts'
import { leads } from './leads.ts'
import { people } from './people.ts'
import { staff } from './staff.ts'

/** What staff write to each other about an enquiry. It goes to nobody else but the person, who may ask for all that is held. */
export const notes = table(
  'notes',
  { retention: 'enquiry', clock: 'with parent', privilege: 'no-delete', merge: 'move' },
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
    /** Sealed under the message keyring. */
    body: personal(
      { category: 'communications', copy: 'person', erase: 'row', codec: 'text' },
      bytes('body').notNull(),
    ),
    /** Who wrote it; null when they have left for long. */
    staffId: link(
      byStaff,
      uuid('staff_id').references(() => staff.id),
    ),
    /** Members whom it mentions and who have not opened the lead since. */
    unseen: link(
      { to: 'staff', as: 'mentioned', gone: 'null' },
      uuid('unseen').array().notNull().default(sql`'{}'`),
    ),
    at: plain(timestamp('at', { withTimezone: true }).notNull(), copied),
  },
  (t) => [
    index('notes_by_lead').on(t.leadId),
    index('notes_by_person').on(t.personId),
    index('notes_unseen').using('gin', t.unseen).where(sql`${t.unseen} <> '{}'`),
    index('notes_by_member').on(t.staffId).where(sql`${t.staffId} is not null`),
  ],
)
