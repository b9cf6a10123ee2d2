import { isNotNull, sql } from 'drizzle-orm'
import { retentionRuns } from '#db/schema/retention.ts'
import { readSql } from '#db/statement/read.ts'
import type { AppContext } from '#lib/app.ts'
import { capabilities } from '#lib/capabilities.ts'
import { entriesOf } from '#policy/in-use.ts'
import type { RecordClass } from '#policy/vocabulary.ts'
import { retentionRules } from './rules.ts'
import { lastRun } from './runs.ts'

const taking = readSql(
  'list_last_takings',
  {},
  { counts: 'text', rows: 'int', at: 'timestamptz' },
  () => sql`select distinct on (taken.key) taken.key, taken.value::int, ${retentionRuns.finishedAt}
    from ${retentionRuns}, jsonb_each_text(${retentionRuns.taken}) taken
    where ${isNotNull(retentionRuns.finishedAt)} and taken.value::int > 0
    order by taken.key, ${retentionRuns.startedAt} desc`,
)

/** What shows that a period is run: the last sweep, what it took by it, and the last one that took any. */
export type RuleProof = {
  readonly record: RecordClass
  /** When the last sweep ended that came to its end; null: none has. */
  readonly applied: Date | null
  /** How many rows it took by this period. */
  readonly took: number
  readonly lastTook: { readonly at: Date; readonly rows: number } | null
}

/** Gives the proof of each period of the policy under which anything is held. What went with its person counts with that. */
export async function listProofs(app: AppContext): Promise<RuleProof[]> {
  const [last, takings] = await Promise.all([lastRun(app.db), taking(app.db, {})])
  const rules = retentionRules(app, app.clock())
  return entriesOf(app.agency.policy.retention)
    .filter(([record, { period }]) => period && capabilities.held.has(record))
    .map(([record]) => {
      const names = new Set(rules.filter((rule) => rule.record === record).map(({ counts }) => counts))
      const took = [...names].reduce((sum, name) => sum + (last?.taken[name] ?? 0), 0)
      const own = takings.filter(({ counts }) => names.has(counts))
      const newest = own.reduce<Date | null>((at, one) => (at && at >= one.at ? at : one.at), null)
      const rows = own.reduce((sum, one) => sum + (one.at.getTime() === newest?.getTime() ? one.rows : 0), 0)
      return { record, applied: last?.finishedAt ?? null, took, lastTook: newest && { at: newest, rows } }
    })
}
