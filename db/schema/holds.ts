import { sql } from 'drizzle-orm'
import { index, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { ofPerson, provenBy } from '#db/classes.ts'
import { link, personal, plain, table } from '#db/classify.ts'
import type { RecordClass } from '#policy/vocabulary.ts'
import { people } from './people.ts'

/**
 * Why somebody's data has to stay: `tax` books and taxes · `dispute` a claim that is made or defended · `order` a court or an
 * authority orders it · `other_law` a law that the reason names. `not_said`: placed before grounds were asked for.
 */
export const holdGrounds = ['tax', 'dispute', 'order', 'other_law', 'not_said'] as const
export type HoldGround = (typeof holdGrounds)[number]

/** Grounds that may concern all that is held of somebody: a law on books and taxes names what it wants. */
export const wholeGrounds: readonly HoldGround[] = ['dispute', 'order', 'not_said']

/** A kind of record that a hold keeps back from an erasure, and on what ground. */
export type HeldBack = { readonly record: RecordClass; readonly ground: HoldGround }

const words = { category: 'communications', copy: 'staff', erase: 'row' } as const

/**
 * What of a person has to stay longer, and why (P44). While a hold stands nothing that it covers is erased, by a period as little
 * as by a press; the rest goes in its time. Somebody may have several, each lifted on its own.
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
    ground: plain(text('ground').$type<HoldGround>().notNull()),
    /** Which kinds of record stay; null: everything. */
    covers: plain(text('covers').array().$type<RecordClass[]>()),
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
