import { sql } from 'drizzle-orm'
import { boolean, jsonb, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { copied, ofPerson } from '#db/classes.ts'
import { link, personal, plain, table } from '#db/classify.ts'
import { people } from './people.ts'

/** What a person has narrowed of the mail they agreed to. None of it permits anything by itself. */
export type Preferences = {
  /** Topics they do not want. */
  readonly declined: readonly string[]
  /** Fewer than the policy's own measure. */
  readonly rarely: boolean
  /** Nothing before this moment, ISO 8601 in UTC; null: no pause. */
  readonly pausedUntil: string | null
}

const choice = { category: 'preferences', copy: 'person', erase: 'row' } as const

/** One row for each person who narrowed something; no row: everything they agreed to, at the policy's measure. */
export const mailPreferences = table(
  'mail_preferences',
  { retention: 'subscription', clock: 'with parent', privilege: 'no-delete', merge: 'code' },
  {
    personId: link(
      ofPerson,
      uuid('person_id')
        .primaryKey()
        .references(() => people.id),
    ),
    declined: personal(choice, text('declined').array().notNull().default(sql`'{}'`)),
    rarely: personal(choice, boolean('rarely').notNull().default(false)),
    pausedUntil: personal(choice, timestamp('paused_until', { withTimezone: true })),
    changedAt: plain(timestamp('changed_at', { withTimezone: true }).notNull(), copied),
    /** What they would have instead, once the mailbox has said so: it is wider. */
    wish: personal(choice, jsonb('wish').$type<Preferences>()),
    wishId: plain(uuid('wish_id')),
  },
)
