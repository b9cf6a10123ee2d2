import { sql } from 'drizzle-orm'
import { index, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import { byStaff, copied, ofPerson } from '#db/classes.ts'
import { link, personal, plain, table } from '#db/classify.ts'
import { people } from './people.ts'
import { type RefusalGround, requests } from './requests.ts'
import { staff } from './staff.ts'

/** What of a person can be corrected. */
export const correctedFields = ['name', 'company', 'phone', 'email'] as const
export type CorrectedField = (typeof correctedFields)[number]

/** What a person says is right, one row a field, until staff accept or refuse it (P46). Once it is decided its value is emptied. */
export const corrections = table(
  'corrections',
  { retention: 'request', clock: 'with parent', privilege: 'full', merge: 'move' },
  {
    id: plain(uuid('id').primaryKey()),
    requestId: plain(
      uuid('request_id')
        .notNull()
        .references(() => requests.id),
    ),
    personId: link(
      ofPerson,
      uuid('person_id')
        .notNull()
        .references(() => people.id),
    ),
    field: plain(text('field').$type<CorrectedField>().notNull(), copied),
    /** As they typed it; null: it shall be empty, or was decided. */
    value: personal({ category: 'contact', copy: 'person', erase: 'row', typed: 'text' }, text('value')),
    askedAt: plain(timestamp('asked_at', { withTimezone: true }).notNull(), copied),
    decidedAt: plain(timestamp('decided_at', { withTimezone: true }), copied),
    decidedBy: link(
      byStaff,
      uuid('decided_by').references(() => staff.id, { onDelete: 'set null' }),
    ),
    /** On what ground it was refused; null of what was decided: it was accepted. */
    ground: plain(text('ground').$type<RefusalGround>(), copied),
  },
  (t) => [
    uniqueIndex('corrections_open').on(t.requestId, t.field).where(sql`${t.decidedAt} is null`),
    index('corrections_by_request').on(t.requestId),
    index('corrections_by_person').on(t.personId),
    index('corrections_by_member').on(t.decidedBy).where(sql`${t.decidedBy} is not null`),
  ],
)
