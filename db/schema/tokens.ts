import { index, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { ofPerson } from '#db/classes.ts'
import { bytes, link, plain, secret, table } from '#db/classify.ts'
import { people } from './people.ts'

export type TokenUse =
  | 'confirm_opt_in'
  | 'confirm_enquiry'
  | 'confirm_request'
  | 'agree_referral'
  | 'undo_opt_out'
  | 'widen_preferences'
  | 'open_package'
  | 'open_request'

/** A link that a person was mailed to widen something: single purpose, single use, expiring, hashed at rest (S9). */
export const tokens = table(
  'tokens',
  { retention: 'unconfirmed_opt_in', clock: { until: 'expiresAt' }, privilege: 'full', merge: 'code' },
  {
    hash: secret(bytes('hash').primaryKey()),
    use: plain(text('use').$type<TokenUse>().notNull()),
    personId: link(
      ofPerson,
      uuid('person_id')
        .notNull()
        .references(() => people.id),
    ),
    /** What the press confirms, lets through or takes back: a consent record, a lead, a wish. */
    recordId: plain(uuid('record_id').notNull()),
    expiresAt: plain(timestamp('expires_at', { withTimezone: true }).notNull()),
    usedAt: plain(timestamp('used_at', { withTimezone: true })),
  },
  (t) => [index('tokens_by_person').on(t.personId)],
)
