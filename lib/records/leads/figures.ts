import type { Queryable } from '../../../db/client.ts'
import type { Stage } from '../../../db/schema/leads.ts'
import { statement } from '../../platform/statement.ts'
import { type Group, hideSmall } from './small-groups.ts'

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

const byForm = statement<Since>(
  'figures_by_form',
  `select form as name, count(*)::int as count from leads where ${within} group by form order by count desc, form`,
)
const byStage = statement<Since>(
  'figures_by_stage',
  `select stage as name, count(*)::int as count from leads where ${within} group by stage`,
)
const byDay = statement<Since>(
  'figures_by_day',
  `select to_char(received_at at time zone 'UTC', 'YYYY-MM-DD') as name, count(*)::int as count
  from leads where ${within} group by 1 order by 1`,
)
const answer = statement<Since>(
  'figures_of_answers',
  `select count(*)::int as count, extract(epoch from
      percentile_cont(0.5) within group (order by answered_at - received_at)) / 3600 as hours
  from leads where ${within} and answered_at is not null`,
)

/** What came since then and how it went. A group so small that its people could be told is given without its number (P22). */
export async function readLeadFigures(db: Queryable, since: Date): Promise<LeadFigures> {
  const [forms, stages, days, [answered]] = await Promise.all([
    db.query<Group>(byForm({ since })),
    db.query<Group & { name: Stage }>(byStage({ since })),
    db.query<Group>(byDay({ since })),
    db.query<{ count: number; hours: number | null }>(answer({ since })),
  ])
  const enough = answered && hideSmall([{ name: '', count: answered.count }])[0]?.count
  return {
    byForm: hideSmall(forms),
    byStage: hideSmall(stages),
    byDay: hideSmall(days),
    medianHours: enough && answered.hours !== null ? Number(answered.hours) : null,
  }
}
