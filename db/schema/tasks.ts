import { sql } from 'drizzle-orm'
import { date, index, timestamp, uuid } from 'drizzle-orm/pg-core'
import { bytes, held, plain, table } from '#db/classify.ts'
import { leads } from './leads.ts'
import { people } from './people.ts'
import { staff } from './staff.ts'

/** Something a member has to do about an enquiry by a day. */
export const tasks = table(
  'tasks',
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
    /** What is to be done, sealed under the message keyring. */
    body: held({ category: 'communications', copy: 'person', erase: 'row' }, bytes('body').notNull()),
    /** A day where the agency is. */
    dueOn: plain(date('due_on', { mode: 'string' }).notNull()),
    /** Whose it is; null: whoever takes it. */
    assigneeId: plain(uuid('assignee_id').references(() => staff.id)),
    doneAt: plain(timestamp('done_at', { withTimezone: true })),
    createdAt: plain(timestamp('created_at', { withTimezone: true }).notNull()),
  },
  (t) => [
    index('tasks_by_lead').on(t.leadId),
    index('tasks_by_person').on(t.personId),
    index('tasks_open').on(t.assigneeId, t.dueOn).where(sql`${t.doneAt} is null`),
  ],
)
