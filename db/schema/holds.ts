import { sql } from 'drizzle-orm'
import { index, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { held, plain, table } from '#db/classify.ts'
import { people } from './people.ts'

const words = { category: 'communications', copy: 'staff', erase: 'row' } as const

/**
 * A person whose data has to stay longer, and why: tax, a dispute, a court (P44). While one stands nothing of theirs is
 * erased, by a period as little as by a press. Somebody may have several, each lifted on its own.
 */
export const legalHolds = table(
  'legal_holds',
  { subject: 'person_id', retention: 'proof' },
  {
    id: plain(uuid('id').primaryKey()),
    personId: plain(
      uuid('person_id')
        .notNull()
        .references(() => people.id),
    ),
    reason: held(words, text('reason').notNull()),
    placedBy: plain(uuid('placed_by').notNull()),
    placedAt: plain(timestamp('placed_at', { withTimezone: true }).notNull()),
    liftedBy: plain(uuid('lifted_by')),
    liftedAt: plain(timestamp('lifted_at', { withTimezone: true })),
    liftedWhy: held(words, text('lifted_why')),
  },
  (t) => [
    index('legal_holds_by_person').on(t.personId),
    index('legal_holds_standing').on(t.personId).where(sql`${t.liftedAt} is null`),
  ],
)
