import type { Policy } from '#policy/define.ts'
import type { Duration } from '#policy/duration.ts'
import type { Right } from '#policy/vocabulary.ts'
import { rights } from '#policy/vocabulary.ts'
import { apart, type Change, lengthOf } from './change.ts'
import type { Source } from './meaning.ts'

/** What people have under a policy: what it gives, and what it gave before and says it keeps (P64). */
export type Standing = { readonly within: Duration | null; readonly costs: boolean }

export function standingRight(policy: Pick<Policy, 'rights' | 'telling'>, right: Right): Standing | null {
  const rule = policy.rights[right]
  const kept = (policy.telling.reduced ?? []).filter((one) => one.right === right)
  if (!rule && kept.length === 0) return null
  const periods = [rule?.answeredWithin, ...kept.map(({ answeredWithin }) => answeredWithin)]
  const [earliest] = periods.filter((one) => one !== undefined).sort((a, b) => lengthOf(a) - lengthOf(b))
  return { within: earliest ?? null, costs: rule?.fee === true }
}

/** Whether any right is promised a time of its own beside what the laws give. */
export function promisesTime(policy: Pick<Policy, 'rights' | 'telling'>): boolean {
  return rights.some((right) => standingRight(policy, right)?.within)
}

/** What was given and what is, right by right and region by region, with what a declared statement keeps. */
export function rightChanges([before, after]: readonly [before: Source, after: Source]): Change[] {
  const regions = apart(regionsOf(before.policy), regionsOf(after.policy))
  return [
    ...rights.flatMap((right) =>
      changesOf(right, standingRight(before.policy, right), standingRight(after.policy, right)),
    ),
    ...regions.added.map((subject): Change => ({ kind: 'region_added', subject })),
    ...regions.removed.map((subject): Change => ({ kind: 'region_removed', subject })),
  ]
}

/** The regions whose people may say that they live there, with those that a declared statement keeps. */
export function regionsOf({ regions, telling }: Pick<Policy, 'regions' | 'telling'>) {
  const kept = (telling.reduced ?? []).flatMap(({ region }) => region ?? [])
  return [...new Set([...regions.sections, ...kept])]
}

function changesOf(subject: Right, before: Standing | null, after: Standing | null): Change[] {
  if (!before && !after) return []
  if (!before) return [{ kind: 'right_added', subject }]
  if (!after) return [{ kind: 'right_removed', subject }]
  const cost: Change[] =
    before.costs === after.costs ? [] : [{ kind: after.costs ? 'right_costs' : 'right_free', subject }]
  const [old, now] = [before, after].map(({ within }) =>
    within ? lengthOf(within) : Number.POSITIVE_INFINITY,
  )
  if (old === undefined || now === undefined || old === now) return cost
  const periods = {
    ...(before.within ? { before: before.within } : {}),
    ...(after.within ? { after: after.within } : {}),
  }
  return [...cost, { kind: now > old ? 'right_slower' : 'right_faster', subject, ...periods }]
}
