import { integer, jsonb, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import { provenBy } from '#db/classes.ts'
import { link, plain, table } from '#db/classify.ts'

/** Each time personal data was copied out: what, by whom, for whom and why. */
export const disclosures = table(
  'disclosures',
  { retention: 'proof', clock: 'stays', privilege: 'no-delete' },
  {
    id: plain(uuid('id').primaryKey()),
    kind: plain(
      text('kind').$type<'export' | 'handover' | 'package' | 'hand_out' | 'share' | 'transfer'>().notNull(),
    ),
    staffId: link(provenBy, uuid('staff_id')),
    recipient: plain(text('recipient').notNull()),
    /** Of a share: the partner, as the policy declares it. */
    partner: plain(text('partner')),
    purpose: plain(text('purpose').notNull()),
    columns: plain(jsonb('columns').$type<string[]>().notNull()),
    rows: plain(integer('rows')),
    startedAt: plain(timestamp('started_at', { withTimezone: true }).notNull()),
    finishedAt: plain(timestamp('finished_at', { withTimezone: true })),
  },
)
