import { sql } from 'drizzle-orm'
import { index, jsonb, timestamp, uuid } from 'drizzle-orm/pg-core'
import { plain, table } from '#db/classify.ts'

/** Each run of the sweep: when, and how many rows each rule took. */
export const retentionRuns = table(
  'retention_runs',
  { retention: 'operation', clock: 'stays', privilege: 'no-delete' },
  {
    id: plain(uuid('id').primaryKey()),
    startedAt: plain(timestamp('started_at', { withTimezone: true }).notNull()),
    finishedAt: plain(timestamp('finished_at', { withTimezone: true })),
    taken: plain(jsonb('taken').$type<Record<string, number>>().notNull()),
  },
  (t) => [index('retention_runs_by_time').on(sql`${t.startedAt} desc`)],
)
