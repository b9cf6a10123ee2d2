import { sql } from 'drizzle-orm'
import { index, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { byStaff, copied, ofPerson } from '#db/classes.ts'
import { bytes, link, personal, plain, table } from '#db/classify.ts'
import { leads } from './leads.ts'
import { people } from './people.ts'
import { staff } from './staff.ts'

export const correspondenceChannels = ['email', 'phone', 'letter', 'in_person'] as const
export type CorrespondenceChannel = (typeof correspondenceChannels)[number]

/** What was said about an enquiry after it was sent: answers of ours (`out`), and what the person wrote or said (`in`). */
export const correspondence = table(
  'correspondence',
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
    direction: plain(text('direction').$type<'in' | 'out'>().notNull(), copied),
    channel: plain(text('channel').$type<CorrespondenceChannel>().notNull()),
    /** Sealed under the message keyring: `{subject, text}`, of a mail that came also its sender and what was left out. */
    body: personal(
      { category: 'communications', copy: 'person', erase: 'row', codec: 'letter' },
      bytes('body').notNull(),
    ),
    /** Who of staff wrote it or noted it; null where it came by mail. */
    staffId: link(
      byStaff,
      uuid('staff_id').references(() => staff.id),
    ),
    /** Of a mail that came: a keyed digest of its Message-ID, by which a repeat is known. */
    messageId: plain(text('message_id').unique()),
    at: plain(timestamp('at', { withTimezone: true }).notNull(), copied),
  },
  (t) => [
    index('correspondence_by_lead').on(t.leadId),
    index('correspondence_by_person').on(t.personId),
    index('correspondence_by_member').on(t.staffId).where(sql`${t.staffId} is not null`),
  ],
)
