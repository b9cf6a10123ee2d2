import { index, integer, text, timestamp } from 'drizzle-orm/pg-core'
import { plain, table } from '#db/classify.ts'

/**
 * What browsers said that the content security policy kept from loading, each kind once: by which rule, from where, and on which page. No
 * address, no browser, and of a page only its fixed parts.
 */
export const blockedLoads = table(
  'blocked_loads',
  { retention: 'operation', clock: { until: 'endsAt' }, privilege: 'full' },
  {
    /** Digest of the three. */
    key: plain(text('key').primaryKey()),
    /** `script-src`, `img-src` … */
    directive: plain(text('directive').notNull()),
    /** A host, or `inline`, `eval`, `data`, `blob`. */
    source: plain(text('source').notNull()),
    page: plain(text('page').notNull()),
    count: plain(integer('count').notNull()),
    firstAt: plain(timestamp('first_at', { withTimezone: true }).notNull()),
    lastAt: plain(timestamp('last_at', { withTimezone: true }).notNull()),
    endsAt: plain(timestamp('ends_at', { withTimezone: true }).notNull()),
  },
  (t) => [index('blocked_loads_ending').on(t.endsAt)],
)
