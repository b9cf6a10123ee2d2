import { sql } from 'drizzle-orm'
import type { Queryable } from '#db/client.ts'
import { pageCounts, visitMarks } from '#db/schema/page-counts.ts'
import { readSql } from '#db/statement/read.ts'
import { rolledUpBefore } from '#lib/page-counts/jobs.ts'

const figures = readSql(
  'evidence_of_page_counts',
  { now: 'timestamptz', before: 'timestamptz' },
  {
    kept: 'int',
    last: 'timestamptz?',
    /** Names that are an address of somebody, and random numbers of days that are over. */
    telling: 'int',
    /** Months, and days that should be one by now. */
    months: 'int',
    late: 'int',
  },
  ({ now, before }) => sql`select
    (select count(*)::int from ${pageCounts}),
    (select max(${pageCounts.at}) from ${pageCounts}),
    (select count(*)::int from ${pageCounts}
      where ${pageCounts.name} ~ '(\\d{1,3}\\.){3}\\d|[0-9a-f]*:[0-9a-f]*:|@')
      + (select count(*)::int from ${visitMarks} where ${visitMarks.endsAt} < ${now} - interval '1 hour'),
    (select count(*)::int from ${pageCounts} where ${pageCounts.grain} = 'month'),
    (select count(*)::int from ${pageCounts}
      where ${pageCounts.grain} = 'day' and ${pageCounts.at} < ${before})`,
)

/** What became of counts of pages. Counts alone. */
export type PageCountFigures = Awaited<ReturnType<typeof figures>>[number]

const dayMs = 24 * 60 * 60 * 1000

/** @throws Error where the database gives no figures */
export async function readPageCountFigures(db: Queryable, now: Date): Promise<PageCountFigures> {
  // Rolled up each minute; a day of grace for the one it was late.
  const before = rolledUpBefore(new Date(now.getTime() - dayMs))
  const [row] = await figures(db, { now, before })
  if (!row) throw new Error('The database gave no figures of page counts.')
  return row
}
