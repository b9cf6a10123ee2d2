import type { Queryable } from '#db/client.ts'
import type { Stage } from '#db/schema/leads.ts'
import { statement } from '#lib/platform/statement.ts'
import { type Group, hideSmall } from '#policy/small-groups.ts'

type Since = { since: Date }

export type LeadFigures = {
  /** Leads received, by form. */
  readonly byForm: readonly Group[]
  /** Where they stand now. */
  readonly byStage: readonly (Group & { readonly name: Stage })[]
  /** By the day they came, `YYYY-MM-DD` in UTC, the oldest first; days without any are left out. */
  readonly byDay: readonly Group[]
  /** Half of those that were answered were answered within so many hours; null under five. */
  readonly medianHours: number | null
}

const within =
  "held is null and record_class <> 'request' and stage <> 'spam' and received_at >= :since::timestamptz"

type Cell = { readonly form: string; readonly stage: Stage; readonly day: string; readonly count: number }

/** In one pass: a busy month is a hundred thousand rows. */
const cells = statement<Since>(
  'figures_of_leads',
  `select form, stage, day::text, count from (
    select form, stage, (received_at at time zone 'UTC')::date as day, count(*)::int as count
    from leads where ${within} group by 1, 2, 3) cells`,
)
const answer = statement<Since>(
  'figures_of_answers',
  `select count(*)::int as count, extract(epoch from
      percentile_cont(0.5) within group (order by answered_at - received_at)) / 3600 as hours
  from leads where ${within} and answered_at is not null`,
)

/** What came since then and how it went. A group so small that its people could be told is given without its number (P22). */
export async function readLeadFigures(db: Queryable, since: Date): Promise<LeadFigures> {
  const [counted, [answered]] = await Promise.all([
    db.query<Cell>(cells({ since })),
    db.query<{ count: number; hours: number | null }>(answer({ since })),
  ])
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
