import type { AppContext } from '#lib/app.ts'
import { capabilities } from '#lib/capabilities.ts'
import { type Counted, type Figure, readFigure } from '#lib/figures/kept-figures.ts'
import type { RetentionRule } from '#policy/parts/retention.ts'
import type { RecordClass } from '#policy/vocabulary.ts'
import { countDuePeople } from './due.ts'
import { countsUpTo } from './due-rows.ts'
import { dueWhen, retentionRules } from './rules.ts'

/** What one class's rule would take now: how many rows, or that they go with their person, or that none are held on this site. */
export type Preview = {
  readonly record: RecordClass
  readonly rule: RetentionRule
  readonly count: number | 'with_person' | 'not_held' | 'stays'
}

type DueCounts = {
  readonly people: number
  /** Rows by record class; a class without a number has no rule of rows. */
  readonly rows: { readonly [R in RecordClass]?: number }
}

/** How many people and rows the sweep would take, each up to `countsUpTo`. */
export const dueCounts: Figure<DueCounts> = {
  name: 'due_counts',
  count: async (app) => {
    const now = app.clock()
    const rows: { [R in RecordClass]?: number } = {}
    for (const { record, rows: due, before } of retentionRules(app, now))
      rows[record] = (rows[record] ?? 0) + (await due.count(app.db, record, before))
    return { people: await countDuePeople(app.db, dueWhen(app, now), countsUpTo), rows }
  },
}

/** What the sweep would take if it ran now, by the policy's own classes, and how many people would go whole. Changes nothing. */
export async function previewSweep(
  app: AppContext,
): Promise<{ people: number; rules: readonly Preview[]; asOf: Date }> {
  return previewOf(app, { value: await dueCounts.count(app), asOf: app.clock() })
}

/** The same as it was a few minutes ago, where counting takes long. */
export async function recentPreview(app: AppContext): ReturnType<typeof previewSweep> {
  return previewOf(app, await readFigure(app, dueCounts))
}

function previewOf({ agency }: AppContext, { value, asOf }: Counted<DueCounts>) {
  const rules = Object.entries(agency.policy.retention) as [RecordClass, RetentionRule][]
  return {
    asOf,
    people: value.people,
    rules: rules.map(([record, rule]): Preview => {
      if (!rule.period) return { record, rule, count: 'stays' }
      const otherwise = capabilities.held.has(record) ? 'with_person' : 'not_held'
      return { record, rule, count: value.rows[record] ?? otherwise }
    }),
  }
}
