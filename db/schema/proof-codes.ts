import { index, integer, timestamp, uuid } from 'drizzle-orm/pg-core'
import { ofPerson } from '#db/classes.ts'
import { bytes, link, plain, secret, table } from '#db/classify.ts'
import { leads } from './leads.ts'
import { people } from './people.ts'

/** The six digits by which a mailbox shows that a request is its own, typed where the request was sent: few tries, once (R2). */
export const proofCodes = table(
  'proof_codes',
  { retention: 'unconfirmed_opt_in', clock: { until: 'expiresAt' }, privilege: 'full', merge: 'move' },
  {
    id: plain(uuid('id').primaryKey()),
    leadId: plain(
      uuid('lead_id')
        .notNull()
        .unique()
        .references(() => leads.id),
    ),
    personId: link(
      ofPerson,
      uuid('person_id')
        .notNull()
        .references(() => people.id),
    ),
    /** Keyed: six digits alone are guessed from any plain digest of them (S9). */
    hash: secret(bytes('hash').notNull()),
    tries: plain(integer('tries').notNull().default(0)),
    expiresAt: plain(timestamp('expires_at', { withTimezone: true }).notNull()),
    usedAt: plain(timestamp('used_at', { withTimezone: true })),
  },
  (t) => [index('proof_codes_by_person').on(t.personId)],
)
