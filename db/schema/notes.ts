import { sql } from 'drizzle-orm'
import { index, timestamp, uuid } from 'drizzle-orm/pg-core'
import { bytes, held, plain, table } from '#db/classify.ts'
import { leads } from './leads.ts'
import { people } from './people.ts'
import { staff } from './staff.ts'

/** What staff write to each other about an enquiry. It goes to nobody else but the person, who may ask for all that is held. */
export const notes = table(
  'notes',
  { subject: 'person_id', retention: 'enquiry' },
  {
    id: plain(uuid('id').primaryKey()),
    leadId: plain(
      uuid('lead_id')
        .notNull()
        .references(() => leads.id),
    ),
    personId: plain(
      uuid('person_id')
        .notNull()
        .references(() => people.id),
    ),
    /** Sealed under the message keyring. */
    body: held({ category: 'communications', copy: 'person', erase: 'row' }, bytes('body').notNull()),
    /** Who wrote it; null when they have left for long. */
    staffId: plain(uuid('staff_id').references(() => staff.id)),
    /** Members whom it mentions and who have not opened the lead since. */
    unseen: plain(uuid('unseen').array().notNull().default(sql`'{}'`)),
    at: plain(timestamp('at', { withTimezone: true }).notNull()),
  },
  (t) => [
    index('notes_by_lead').on(t.leadId),
    index('notes_by_person').on(t.personId),
    index('notes_unseen').using('gin', t.unseen).where(sql`${t.unseen} <> '{}'`),
  ],
)
