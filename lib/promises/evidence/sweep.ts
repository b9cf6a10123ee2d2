import { endOf } from '../../../policy/duration.ts'
import { idle, type Proof, type Seen } from './seen.ts'

/**
 * P38–P43: nothing is held past its period. Something that a sweep of yesterday should have taken is a broken promise,
 * whether the sweep stopped or missed it.
 */
export function periodsSeen({ read, house }: Proof): Seen {
  const { last, overdue, oldestEnquiry } = read.sweep
  const at = last?.finishedAt ?? null
  if (overdue.length > 0) return { state: 'broken', at, figure: { say: 'overdue', count: overdue.length } }
  if (!at) return idle
  const { period } = house.agency.policy.retention.enquiry
  if (!oldestEnquiry || !period) return { state: 'kept', at, figure: { say: 'sweptAll' } }
  return {
    state: 'kept',
    at,
    figure: { say: 'oldest', at: oldestEnquiry, until: endOf(oldestEnquiry, period) },
  }
}

/** P44: how many are kept longer because the law says so. */
export function holdsSeen({ read }: Proof): Seen {
  const { holds } = read.sweep
  const standing = holds.filter(({ liftedAt }) => liftedAt === null)
  const newest = holds.map(({ placedAt }) => placedAt).sort((a, b) => b.getTime() - a.getTime())[0]
  return newest ? { state: 'kept', at: newest, figure: { say: 'holds', count: standing.length } } : idle
}
