import { sql } from 'drizzle-orm'
import { index, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { byStaff, copied, ofPerson } from '#db/classes.ts'
import { link, personal, plain, table } from '#db/classify.ts'
import { people } from './people.ts'
import { staff } from './staff.ts'

/** Who asked that somebody's data be left as it is. */
export const restrictionAskers = ['person', 'agent', 'authority', 'ourselves'] as const
export type RestrictionAsker = (typeof restrictionAskers)[number]

const said = { category: 'communications', copy: 'person', erase: 'row' } as const

/** That somebody's data is, or was, left as it is, why, and how they were told before that ended (R8). */
export const restrictions = table(
  'restrictions',
  { retention: 'enquiry', clock: 'with parent', privilege: 'no-delete', merge: 'move' },
  {
    id: plain(uuid('id').primaryKey()),
    personId: link(
      ofPerson,
      uuid('person_id')
        .notNull()
        .references(() => people.id),
    ),
    askedBy: plain(text('asked_by').$type<RestrictionAsker>().notNull()),
    reason: personal(said, text('reason').notNull()),
    setAt: plain(timestamp('set_at', { withTimezone: true }).notNull(), copied),
    setBy: link(
      byStaff,
      uuid('set_by').references(() => staff.id, { onDelete: 'set null' }),
    ),
    /** How the person was told that it ends. */
    told: personal(said, text('told')),
    liftedAt: plain(timestamp('lifted_at', { withTimezone: true }), copied),
    liftedBy: link(
      byStaff,
      uuid('lifted_by').references(() => staff.id, { onDelete: 'set null' }),
    ),
  },
  (t) => [
    index('restrictions_by_person').on(t.personId),
    index('restrictions_set_by').on(t.setBy).where(sql`${t.setBy} is not null`),
    index('restrictions_lifted_by').on(t.liftedBy).where(sql`${t.liftedBy} is not null`),
  ],
)
