import { sql } from 'drizzle-orm'
import { date, index, timestamp, uuid } from 'drizzle-orm/pg-core'
import { copied, ofPerson } from '#db/classes.ts'
import { bytes, link, personal, plain, table } from '#db/classify.ts'
import { leads } from './leads.ts'
import { people } from './people.ts'
import { staff } from './staff.ts'

/** Something a member has to do about an enquiry by a day. */
export const tasks = table(
  'tasks',
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
    /** What is to be done, sealed under the message keyring. */
    body: personal(
      { category: 'communications', copy: 'person', erase: 'row', codec: 'text' },
      bytes('body').notNull(),
    ),
    /** A day where the agency is. */
    dueOn: plain(date('due_on', { mode: 'string' }).notNull()),
    /** Whose it is; null: whoever takes it. */
    assigneeId: link(
      { to: 'staff', as: 'mentioned', gone: 'null' },
      uuid('assignee_id').references(() => staff.id),
    ),
    doneAt: plain(timestamp('done_at', { withTimezone: true }), copied),
    createdAt: plain(timestamp('created_at', { withTimezone: true }).notNull(), copied),
  },
  (t) => [
    index('tasks_by_lead').on(t.leadId),
    index('tasks_by_person').on(t.personId),
    index('tasks_open').on(t.assigneeId, t.dueOn).where(sql`${t.doneAt} is null`),
    index('tasks_by_member').on(t.assigneeId).where(sql`${t.assigneeId} is not null`),
  ],
)
