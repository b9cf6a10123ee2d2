import type { Duration } from '#policy/duration.ts'
import type { PurposeId } from '#policy/vocabulary.ts'

/** In what way a version does something else than the one before. */
export const changeKinds = [
  'purpose_added',
  'purpose_removed',
  'basis_changed',
  'opt_in_dropped',
  'opt_in_added',
  'kinds_added',
  'kinds_removed',
  'period_longer',
  'period_shorter',
  'period_added',
  'period_removed',
  'period_counted',
  'recipient_added',
  'recipient_removed',
  'processor_added',
  'processor_removed',
  'processor_changed',
  'host_changed',
  'cookie_added',
  'cookie_removed',
  'cookie_changed',
  'right_added',
  'right_removed',
  'right_slower',
  'right_faster',
  'right_costs',
  'right_free',
  'region_added',
  'region_removed',
  'form_added',
  'form_removed',
  'field_added',
  'field_removed',
  'field_required',
  'field_optional',
  'controller_changed',
  'age_changed',
  'other',
] as const
export type ChangeKind = (typeof changeKinds)[number]

/** One difference in what is done. Names are ids of the policy's own vocabulary; whoever shows it has the words. */
export type Change = {
  readonly kind: ChangeKind
  /** Which purpose, record class, right, processor, form …; for `other` the part of the policy. */
  readonly subject: string
  /** What it was and is, where that says more: periods, or ids. */
  readonly before?: Duration | string
  readonly after?: Duration | string
  /** The purposes for which something else is done now: nothing is sent for them until people were told. */
  readonly purposes?: readonly PurposeId[]
}

/** Rough length in hours, to say which of two periods is longer. */
export function lengthOf(period: Duration): number {
  if ('hours' in period) return period.hours
  if ('days' in period) return period.days * 24
  return 'months' in period ? period.months * 730 : period.years * 8760
}

/** What stands in one of two lists and not in the other. */
export function apart<T>(before: readonly T[], after: readonly T[]): { added: T[]; removed: T[] } {
  return {
    added: after.filter((one) => !before.includes(one)),
    removed: before.filter((one) => !after.includes(one)),
  }
}

/** Keys of two objects: in one, in the other, in both. */
export function keysApart(before: object, after: object) {
  const [old, now] = [definedKeys(before), definedKeys(after)]
  return { ...apart(old, now), both: now.filter((key) => old.includes(key)) }
}

function definedKeys(value: object): string[] {
  return Object.entries(value).flatMap(([key, item]) => (item === undefined ? [] : key))
}
