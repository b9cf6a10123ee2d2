import { endOf } from '#policy/duration.ts'
import type { Proof, Seen } from './seen.ts'

/** A sweep comes once a day. Two days without one, and nothing is claimed of it, even where nothing was due. */
const stoppedAfterMs = 2 * 24 * 60 * 60_000

/**
 * P38–P43: nothing is held past its period. Something that a sweep of yesterday should have taken is a broken promise,
 * whether the sweep stopped or missed it.
 */
export function periodsSeen({ read, app, now }: Proof): Seen {
  const { last, overdue, unruled, oldestEnquiry } = read.sweep
  // What no clause speaks of is held past every clause.
  const records = [...overdue, ...unruled]
  const at = last?.finishedAt ?? null
  const period = app.agency.policy.retention.enquiry.period ?? undefined
  const seen = { at, exact: true } as const
  if (records.length > 0) return { ...seen, state: 'broken', figure: { say: 'overdue', records } }
  if (!at) return { ...seen, state: 'idle', figure: { say: 'unswept', period } }
  if (now.getTime() - at.getTime() > stoppedAfterMs)
    return { ...seen, state: 'idle', figure: { say: 'stopped', at } }
  if (!oldestEnquiry || !period) return { ...seen, state: 'kept', figure: { say: 'sweptAll', period } }
  const until = endOf(oldestEnquiry, period)
  return { ...seen, state: 'kept', figure: { say: 'oldest', at: oldestEnquiry, until, period } }
}
