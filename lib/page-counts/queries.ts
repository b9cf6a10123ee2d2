import { sql } from 'drizzle-orm'
import type { Queryable } from '#db/client.ts'
import { pageCounts, visitMarks } from '#db/schema/page-counts.ts'
import { readSql } from '#db/statement/read.ts'

/** Names of each kind that a page shows. */
const most = sql.raw('15')
/** As `closeDays` counts, of the day that still runs. */
const soFar = sql`round(-length(${visitMarks.marks}) * ln(greatest(length(${visitMarks.marks})
  - bit_count(${visitMarks.marks}::bit(16384)), 0.5) / length(${visitMarks.marks})::numeric))::int`

const sums = {
  views: sql`coalesce(sum(${pageCounts.count}) filter (where ${pageCounts.kind} = 'page'), 0)::int`,
  visits: sql`coalesce(sum(${pageCounts.visits}) filter (where ${pageCounts.kind} = 'page'), 0)::int`,
  visitors: sql`coalesce(sum(${pageCounts.count}) filter (where ${pageCounts.kind} = 'visitors'), 0)::int`,
}
const counted = { name: 'text', views: 'int', visits: 'int', visitors: 'int' } as const

const days = readSql(
  'list_counted_days',
  { since: 'timestamptz' },
  counted,
  ({ since }) => sql`with days as (
      select to_char(${pageCounts.at} at time zone 'UTC', 'YYYY-MM-DD') as name,
        ${sums.views} as views, ${sums.visits} as visits, ${sums.visitors} as visitors
      from ${pageCounts} where ${pageCounts.grain} = 'day' and ${pageCounts.at} >= ${since}
        and ${pageCounts.kind} in ('page', 'visitors') group by 1)
    select name, views, visits, visitors + coalesce(
      (select ${soFar} from ${visitMarks} where ${visitMarks.day} = name), 0) as visitors from days order by name`,
)

const months = readSql(
  'list_counted_months',
  {},
  counted,
  () => sql`select to_char(${pageCounts.at} at time zone 'UTC', 'YYYY-MM') as name,
      ${sums.views} as views, ${sums.visits} as visits, ${sums.visitors} as visitors
    from ${pageCounts} where ${pageCounts.kind} in ('page', 'visitors') group by 1 order by 1`,
)

const names = readSql(
  'list_counted_names',
  { since: 'timestamptz' },
  { kind: 'text', name: 'text', count: 'int' },
  ({ since }) => sql`select kind, name, count from (
      select ${pageCounts.kind} as kind, ${pageCounts.name} as name, sum(${pageCounts.count})::int as count,
        row_number() over (partition by ${pageCounts.kind} order by sum(${pageCounts.count}) desc, ${pageCounts.name}) as place
      from ${pageCounts} where ${pageCounts.grain} = 'day' and ${pageCounts.at} >= ${since}
        and ${pageCounts.kind} <> 'visitors' group by 1, 2) ranked
    where place <= ${most} or kind in ('seen', 'begun', 'sent') order by kind, place`,
)

export type Counted = Awaited<ReturnType<typeof days>>[number]
export type CountedName = { readonly name: string; readonly count: number }
/** What became of a form: how often its page was shown, filled in and sent. */
export type Funnel = {
  readonly form: string
  readonly seen: number
  readonly begun: number
  readonly sent: number
}

export type CountFigures = {
  readonly days: readonly Counted[]
  readonly pages: readonly CountedName[]
  readonly sources: readonly CountedName[]
  readonly campaigns: readonly CountedName[]
  readonly forms: readonly Funnel[]
}

/** What was counted from a day on, the most counted first. */
export async function readCounts(db: Queryable, since: Date): Promise<CountFigures> {
  const [byDay, all] = await Promise.all([days(db, { since }), names(db, { since })])
  const of = (kind: string) =>
    all.filter((one) => one.kind === kind).map(({ name, count }) => ({ name, count }))
  const stage = (kind: string, form: string) => of(kind).find(({ name }) => name === form)?.count ?? 0
  return {
    days: byDay,
    pages: of('page'),
    sources: of('source'),
    campaigns: of('campaign'),
    forms: [...new Set(['seen', 'begun', 'sent'].flatMap((kind) => of(kind).map(({ name }) => name)))].map(
      (form) => ({ form, seen: stage('seen', form), begun: stage('begun', form), sent: stage('sent', form) }),
    ),
  }
}

/** Every month of which anything is kept, the oldest first. */
export async function readCountedMonths(db: Queryable): Promise<readonly Counted[]> {
  return months(db, {})
}

/** The first of so many days, of which `now` is in the last. */
export function firstOf(count: number, now: Date): Date {
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate() - count + 1))
}
