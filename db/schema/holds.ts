import { sql } from 'drizzle-orm'
import { index, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { ofPerson, provenBy } from '#db/classes.ts'
import { link, personal, plain, table } from '#db/classify.ts'
import { people } from './people.ts'

const words = { category: 'communications', copy: 'staff', erase: 'row' } as const

/**
 * A person whose data has to stay longer, and why: tax, a dispute, a court (P44). While one stands nothing of theirs is
 * erased, by a period as little as by a press. Somebody may have several, each lifted on its own.
 */
export const legalHolds = table(
  'legal_holds',
  { retention: 'proof', clock: 'with parent', privilege: 'no-delete', merge: 'move' },
  {
    id: plain(uuid('id').primaryKey()),
    personId: link(
      ofPerson,
      uuid('person_id')
        .notNull()
        .references(() => people.id),
    ),
    reason: personal(words, text('reason').notNull()),
    placedBy: link(provenBy, uuid('placed_by').notNull()),
    placedAt: plain(timestamp('placed_at', { withTimezone: true }).notNull()),
    liftedBy: link(provenBy, uuid('lifted_by')),
    liftedAt: plain(timestamp('lifted_at', { withTimezone: true })),
    liftedWhy: personal(words, text('lifted_why')),
  },
  (t) => [
    index('legal_holds_by_person').on(t.personId),
    index('legal_holds_standing').on(t.personId).where(sql`${t.liftedAt} is null`),
  ],
)
