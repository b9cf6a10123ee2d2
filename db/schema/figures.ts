import { integer, jsonb, text, timestamp } from 'drizzle-orm/pg-core'
import { plain, table } from '#db/classify.ts'

/** Counts over whole tables that take long, as they were when a job last made them. */
export const keptFigures = table(
  'kept_figures',
  { retention: 'operation', clock: 'stays', privilege: 'no-delete' },
  {
    name: plain(text('name').primaryKey()),
    value: plain(jsonb('value').$type<unknown>().notNull()),
    asOf: plain(timestamp('as_of', { withTimezone: true }).notNull()),
    tookMs: plain(integer('took_ms').notNull()),
  },
)
