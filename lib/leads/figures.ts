import { type SQL, sql } from 'drizzle-orm'
import type { Queryable } from '#db/client.ts'
import { leads } from '#db/schema/leads.ts'
import { orm } from '#db/statement/compile.ts'
import { read } from '#db/statement/read.ts'
import type { Figure } from '#lib/figures/kept-figures.ts'
import { type Group, hideSmall } from '#policy/small-groups.ts'

export type LeadFigures = {
  /** Leads received, by form. */
  readonly byForm: readonly Group[]
  /** Where they stand now. */
  readonly byStage: readonly Group[]
  /** By the day they came, `YYYY-MM-DD` in UTC, the oldest first; days without any are left out. */
  readonly byDay: readonly Group[]
  /** Half of those that were answered were answered within so many hours; null under five. */
  readonly medianHours: number | null
}

const within = (since: SQL<Date>) =>
  sql`${leads.quarantine} is null and ${leads.recordClass} <> 'request' and ${leads.stage} <> 'spam'
    and ${leads.receivedAt} >= ${since}`

/** In one pass: a busy month is a hundred thousand rows. */
const cells = read('figures_of_leads', { since: 'timestamptz' }, ({ since }) => {
  const day = sql<string>`(${leads.receivedAt} at time zone 'UTC')::date`.as('day')
  const grouped = orm
    .select({ form: leads.form, stage: leads.stage, day, count: sql<number>`count(*)::int`.as('count') })
    .from(leads)
    .where(within(since))
    .groupBy(sql`1, 2, 3`)
    .as('cells')
  return orm
    .select({
      form: grouped.form,
      stage: grouped.stage,
      day: sql<string>`${grouped.day}::text`,
      count: grouped.count,
    })
    .from(grouped)
})
type Cell = Awaited<ReturnType<typeof cells>>[number]

const answers = read('figures_of_answers', { since: 'timestamptz' }, ({ since }) =>
  orm
    .select({
      count: sql<number>`count(*)::int`,
      hours: sql<number | null>`extract(epoch from
        percentile_cont(0.5) within group (order by ${leads.answeredAt} - ${leads.receivedAt})) / 3600`,
    })
    .from(leads)
    .where(sql`${within(since)} and ${leads.answeredAt} is not null`),
)

const monthMs = 30 * 24 * 60 * 60 * 1000

/** What came within thirty days and how it went. */
export const leadsOfMonth: Figure<LeadFigures> = {
  name: 'leads_of_month',
  count: ({ db, clock }) => readLeadFigures(db, new Date(clock().getTime() - monthMs)),
}

/** What came since then and how it went. A group so small that its people could be told is given without its number (P22). */
export async function readLeadFigures(db: Queryable, since: Date): Promise<LeadFigures> {
  const [counted, [answered]] = await Promise.all([cells(db, { since }), answers(db, { since })])
  const enough = answered && hideSmall([{ name: '', count: answered.count }])[0]?.count
  return {
    byForm: hideSmall(sum(counted, ({ form }) => form).sort((a, b) => b.count - a.count)),
    byStage: hideSmall(sum(counted, ({ stage }) => stage)),
    byDay: hideSmall(sum(counted, ({ day }) => day).sort((a, b) => (a.name < b.name ? -1 : 1))),
    medianHours: enough && answered.hours !== null ? Number(answered.hours) : null,
  }
}

function sum<Name extends string>(counted: readonly Cell[], nameOf: (cell: Cell) => Name) {
  const sums = new Map<Name, number>()
  for (const cell of counted) sums.set(nameOf(cell), (sums.get(nameOf(cell)) ?? 0) + cell.count)
  return [...sums].map(([name, count]) => ({ name, count }))
}
