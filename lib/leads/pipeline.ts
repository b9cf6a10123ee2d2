import { and, inArray, sql } from 'drizzle-orm'
import type { Queryable } from '#db/client.ts'
import { leads } from '#db/schema/leads.ts'
import { orm } from '#db/statement/compile.ts'
import { readBuilt, readSql } from '#db/statement/read.ts'
import { inOrder, type Pipeline, type Standing, standingOf } from '#lib/agency-pipeline.ts'
import { type LeadFilter, readLeadFilter } from './filter.ts'
import { type LeadScope, listed, matchLeads, whereLeads } from './where.ts'

/** From one stage to the next along the index, however many leads stand at each. */
const inUse = readSql(
  'list_stages_in_use',
  {},
  { stage: 'text' },
  () => sql`with recursive found as (
      (select ${leads.stage} as stage from ${leads} order by ${leads.stage} limit 1)
      union all
      select (select ${leads.stage} from ${leads} where ${leads.stage} > found.stage order by ${leads.stage} limit 1)
      from found where found.stage is not null
    ) select stage from found where stage is not null`,
)

/** Lists the stages that any lead stands at, those too that the pipeline no longer has. */
export async function listStagesInUse(db: Queryable): Promise<string[]> {
  const rows = await inUse(db, {})
  return rows.map(({ stage }) => stage)
}

/** What stands at a stage. */
export type StageSum = {
  readonly count: number
  /** Of those that have a value, in the smallest unit of the agency's currency. */
  readonly valueMinor: number
  /** How many have one. */
  readonly valued: number
  /** How many were lost why; those of whom nobody said so are left out. */
  readonly losses: ReadonlyMap<string, number>
}

/**
 * Sums up every lead that a filter finds, by stage, however many they are. Without words or tags it reads the index of the
 * board alone.
 * @param stages these alone; absent: all
 */
export async function sumByStage(
  db: Queryable,
  filter: LeadFilter,
  scope: LeadScope,
  stages?: readonly string[],
): Promise<ReadonlyMap<string, StageSum>> {
  const cells = await readBuilt(
    db,
    orm
      .select({
        stage: listed.stage,
        reason: listed.lossReason,
        count: sql<number>`count(*)::int`,
        valued: sql<number>`count(${listed.valueMinor})::int`,
        // Exact up to nine thousand million millions, and a number to the driver.
        valueMinor: sql<number>`coalesce(sum(${listed.valueMinor}), 0)::float8`,
      })
      .from(listed)
      .where(
        and(
          whereLeads(filter, scope),
          stages && inArray(listed.stage, stages),
          filter.q ? matchLeads(filter.q, scope) : undefined,
        ),
      )
      .groupBy(listed.stage, listed.lossReason),
  )
  return new Map(
    [...Map.groupBy(cells, ({ stage }) => stage)].map(([stage, all]) => [
      stage,
      {
        count: all.reduce((sum, one) => sum + one.count, 0),
        valued: all.reduce((sum, one) => sum + one.valued, 0),
        valueMinor: all.reduce((sum, one) => sum + one.valueMinor, 0),
        losses: new Map(
          all.flatMap(({ reason, count }) => (reason === null ? [] : [[reason, count] as const])),
        ),
      },
    ]),
  )
}

export const noSum: StageSum = { count: 0, valueMinor: 0, valued: 0, losses: new Map() }

/** What stands at a stage that leads are in, in the order of the pipeline. */
export type StageInUse = StageSum & { readonly stage: string; readonly standing: Standing }

const everything = readLeadFilter({}, {})

/** Sums up the leads that a member may open and that are in work or lost, by stage, in the order of the pipeline. */
export async function readPipeline(
  db: Queryable,
  pipeline: Pipeline,
  scope: LeadScope,
): Promise<StageInUse[]> {
  const stages = inOrder(pipeline, await listStagesInUse(db))
    .map((stage) => ({ stage, standing: standingOf(pipeline, stage) }))
    .filter(({ standing }) => standing === 'open' || standing === 'lost')
  const sums = await sumByStage(
    db,
    everything,
    scope,
    stages.map(({ stage }) => stage),
  )
  return stages.map((one) => ({ ...one, ...(sums.get(one.stage) ?? noSum) }))
}
