import { statement } from '#lib/platform/statement.ts'

/** A member opened the lead: what mentions them there has been seen. */
export const markSeen = statement<{ lead_id: string; staff_id: string }>(
  'mark_notes_seen',
  `update notes set unseen = array_remove(unseen, :staff_id::uuid)
  where lead_id = :lead_id::uuid and unseen @> array[:staff_id::uuid]`,
)
