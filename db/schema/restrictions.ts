import { index, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { held, plain, table } from '#db/classify.ts'
import { people } from './people.ts'
import { staff } from './staff.ts'

/** Who asked that somebody's data be left as it is. */
export const restrictionAskers = ['person', 'agent', 'authority', 'ourselves'] as const
export type RestrictionAsker = (typeof restrictionAskers)[number]

const said = { category: 'communications', copy: 'person', erase: 'row' } as const

/** That somebody's data is, or was, left as it is, why, and how they were told before that ended (R8). */
export const restrictions = table(
  'restrictions',
  { subject: 'person_id', retention: 'enquiry' },
  {
    id: plain(uuid('id').primaryKey()),
    personId: plain(
      uuid('person_id')
        .notNull()
        .references(() => people.id),
    ),
    askedBy: plain(text('asked_by').$type<RestrictionAsker>().notNull()),
    reason: held(said, text('reason').notNull()),
    setAt: plain(timestamp('set_at', { withTimezone: true }).notNull()),
    setBy: plain(uuid('set_by').references(() => staff.id, { onDelete: 'set null' })),
    /** How the person was told that it ends. */
    told: held(said, text('told')),
    liftedAt: plain(timestamp('lifted_at', { withTimezone: true })),
    liftedBy: plain(uuid('lifted_by').references(() => staff.id, { onDelete: 'set null' })),
  },
  (t) => [index('restrictions_by_person').on(t.personId)],
)
