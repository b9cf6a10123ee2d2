import type { AppContext } from '#lib/app.ts'
import { capabilities } from '#lib/capabilities.ts'
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

/**
 * What the sweep would take if it ran now, by the policy's own classes, and how many people would go whole. Counts end at
 * `countsUpTo`; changes nothing.
 */
export async function previewSweep(app: AppContext): Promise<{ people: number; rules: readonly Preview[] }> {
  const now = app.clock()
  const counts = new Map<RecordClass, number>()
  for (const { record, rows, before } of retentionRules(app, now)) {
    counts.set(record, (counts.get(record) ?? 0) + (await rows.count(app.db, record, before)))
  }
  const { retention } = app.agency.policy
  const rules = (Object.entries(retention) as [RecordClass, RetentionRule][]).map(([record, rule]) => {
    if (!rule.period) return { record, rule, count: 'stays' } as const
    return {
      record,
      rule,
      count: counts.get(record) ?? (capabilities.held.has(record) ? 'with_person' : 'not_held'),
    } as const
  })
  return { people: await countDuePeople(app.db, dueWhen(app, now), countsUpTo), rules }
}
