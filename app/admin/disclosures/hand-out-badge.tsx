import { words } from '#app/admin/words.ts'
import { Badge } from '#components/ui/badge.tsx'
import type { HandOut } from '#lib/disclosures/hand-outs.ts'

const { states } = words.disclosures

/** How far a demand is. */
export function HandOutBadge({ handOut }: { handOut: HandOut }) {
  if (handOut.handedAt) return <Badge tone="good">{states.handed}</Badge>
  if (handOut.refusedAt) return <Badge>{states.refused}</Badge>
  return handOut.approvedAt ? (
    <Badge tone="accent">{states.approved}</Badge>
  ) : (
    <Badge tone="warn">{states.asked}</Badge>
  )
}
