import { canonicalJson } from '#policy/canonical.ts'
import type { PurposeId } from '#policy/vocabulary.ts'
import type { Change, ChangeKind } from './change.ts'
import { formChanges } from './forms.ts'
import { cookieChanges, periodChanges } from './keep.ts'
import { meaningOf, type Source } from './meaning.ts'
import { rightChanges } from './rights.ts'
import { purposeChanges, recipientChanges } from './use.ts'

/** The parts of a policy that have changes with names of their own. */
const named = [
  'purposes',
  'processors',
  'cookies',
  'retention',
  'rights',
  'minimumAge',
  'controller',
] as const

/**
 * What one version does otherwise than another, from what both were made of. Empty if and only if they mean the same: whatever
 * has no name of its own is told by the part of the policy it stands in (P64).
 */
export function compareSources(before: Source, after: Source): Change[] {
  const both = [before, after] as const
  if (same(meaningOf(before), meaningOf(after))) return []
  const [{ policy: old }, { policy: now }] = both
  const made: Change[] = [
    ...purposeChanges(both),
    ...periodChanges(both),
    ...recipientChanges(both),
    ...rightChanges(both),
    ...formChanges(both),
    ...cookieChanges(both),
  ]
  if (!same(old.controller, now.controller))
    made.push({ kind: 'controller_changed', subject: now.controller.name, before: old.controller.name })
  if (old.minimumAge !== now.minimumAge)
    made.push({
      kind: 'age_changed',
      subject: String(now.minimumAge ?? ''),
      before: String(old.minimumAge ?? ''),
    })
  made.push(...otherChanges(before, after))
  return made.length > 0 ? made : [{ kind: 'other', subject: 'forms' }]
}

/** Parts that differ and that nothing above speaks of. */
function otherChanges(before: Source, after: Source): Change[] {
  const [old, now] = [before, after].map(
    (source) => (meaningOf(source) as { policy: Record<string, unknown> }).policy,
  )
  const parts = [...new Set([...Object.keys(old ?? {}), ...Object.keys(now ?? {})])].sort()
  return parts
    .filter((part) => !(named as readonly string[]).includes(part))
    .filter((part) => !same(unspoken(part, old?.[part]), unspoken(part, now?.[part])))
    .map((subject) => ({ kind: 'other', subject }))
}

/** A part without what has a change of its own. */
function unspoken(part: string, value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value
  const { with: withWhom, sections, reduced, ...rest } = value as Record<string, unknown>
  if (part === 'sharing') return { ...rest, sections, reduced }
  if (part === 'regions') return { ...rest, with: withWhom, reduced }
  return part === 'telling' ? { ...rest, with: withWhom, sections } : value
}

function same(one: unknown, other: unknown): boolean {
  return canonicalJson(one ?? null) === canonicalJson(other ?? null)
}

/** For which purposes something else is done: nothing may be sent for them to who was not told or asked. */
export function changedPurposes(changes: readonly Change[]): PurposeId[] {
  return [...new Set(changes.flatMap(({ purposes }) => purposes ?? []))]
}

const losses: readonly ChangeKind[] = ['right_removed', 'right_slower', 'right_costs', 'region_removed']

/** What people had under one version and have no longer under another. */
export function lossesBetween(before: Source, after: Source): Change[] {
  return lossesIn(rightChanges([before, after]))
}

/** What people had and would have no longer. */
export function lossesIn(changes: readonly Change[]): Change[] {
  return changes.filter(({ kind }) => losses.includes(kind))
}
