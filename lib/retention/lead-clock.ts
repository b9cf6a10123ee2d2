import type { Clock, RecordClass } from '#policy/vocabulary.ts'

/** What of a retention rule decides about leads. Both are words of the policy language, never a caller's. */
export type LeadRule = { readonly record: RecordClass; readonly clock: Clock }

/** The moment from which a lead's period counts, with `l` for the lead and `p` for its person. */
export function leadClock(clock: Clock): string {
  if (clock === 'last_activity') return 'greatest(l.received_at, p.last_activity_at)'
  // What nobody has answered yet is kept; what its mailbox never confirmed is nobody's request.
  if (clock === 'answer')
    return `coalesce(l.answered_at, case when l.held is null then 'infinity' else l.received_at end)`
  // A project that goes on is kept.
  if (clock === 'project_completion') return `coalesce(l.counts_from, 'infinity')`
  return clock === 'event' ? 'coalesce(l.counts_from, l.received_at)' : 'l.received_at'
}
