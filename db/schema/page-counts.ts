import { customType, index, integer, text, timestamp } from 'drizzle-orm/pg-core'
import { plain, secret, table } from '#db/classify.ts'

/** What is counted: pages read, where a visit came from, what became of forms, and how many visitors a day had. */
export const countedKinds = ['page', 'source', 'campaign', 'seen', 'begun', 'sent', 'visitors'] as const
export type CountedKind = (typeof countedKinds)[number]

/**
 * How often pages were read and forms used: sums, of nobody. A row is one name on one day, or in one month once that is
 * over; there is no row of a single visit.
 */
export const pageCounts = table(
  'page_counts',
  { retention: 'page_count', clock: { from: 'at' }, privilege: 'full' },
  {
    /** `day 2026-11-30 page /services`: one row however many processes count. */
    key: plain(text('key').primaryKey()),
    grain: plain(text('grain').$type<'day' | 'month'>().notNull()),
    /** The day as the agency's clock has it, or the first day of which a month holds anything, from midnight UTC. */
    at: plain(timestamp('at', { withTimezone: true }).notNull()),
    kind: plain(text('kind').$type<CountedKind>().notNull()),
    /** A path, a host, a campaign, a form; nothing for sums and for names beyond the most. */
    name: plain(text('name').notNull()),
    count: plain(integer('count').notNull()),
    /** Of pages: how many visits began there. */
    visits: plain(integer('visits').notNull()),
  },
  (t) => [index('page_counts_by_time').on(t.grain, t.at, t.kind), index('page_counts_ending').on(t.at)],
)

const bits = customType<{ data: string }>({ dataType: () => 'bit varying(16384)' })

/**
 * Of the day that runs: by which marks its visitors are told apart, and the random number those are made with. Not logged by
 * the database, in no backup, and gone when the day has ended: then how many there were is all that is left.
 */
export const visitMarks = table(
  'visit_marks',
  { retention: 'page_count', clock: { until: 'endsAt' }, privilege: 'full' },
  {
    /** `2026-11-30`, as the agency's clock has it. */
    day: plain(text('day').primaryKey()),
    salt: secret(text('salt').notNull()),
    /** One bit for each mark: a visitor sets one, and which visitor did it can be read from none. */
    marks: plain(bits('marks').notNull()),
    endsAt: plain(timestamp('ends_at', { withTimezone: true }).notNull()),
  },
)
