import { regionsOf } from '#policy/changes/rights.ts'
import type { Policy } from '#policy/define.ts'
import type { Jurisdiction } from '#policy/vocabulary.ts'
import { dayOf, lastSecond, type Rules } from './due-date.ts'
import { type UsState, usStates } from './us-states.ts'

/** How long after a refusal it can be appealed. */
export const appealableDays = 60

type Named = Pick<Policy, 'regions' | 'telling'>

/** The named states whose law demands that a refusal can be appealed (P54). */
export function appealingStates({ regions }: Pick<Policy, 'regions'>): UsState[] {
  return regions.usStates.filter((state) => usStates[state].appeal !== null)
}

/** Within how many days an appeal is answered: the shortest that any of those states gives. Null: none demands one. */
export function appealDays(policy: Pick<Policy, 'regions'>): number | null {
  const days = appealingStates(policy).map((state) => usStates[state].appeal ?? 0)
  return days.length > 0 ? Math.min(...days) : null
}

/** Whether a refusal to somebody who lives there can be appealed. Who did not say where can, too. */
export function canAppeal(place: Jurisdiction | null, policy: Named): boolean {
  if (place !== null && place !== 'US') return false
  return regionsOf(policy).includes('US') && appealDays(policy) !== null
}

/** By when an appeal that came now is answered (R1): the last second of the day. Null: there is none. */
export function appealDue(place: Jurisdiction | null, at: Date, policy: Rules): Date | null {
  const days = appealDays(policy)
  if (days === null || !canAppeal(place, policy)) return null
  return lastSecond(dayOf(at, policy).add({ days }), policy)
}
