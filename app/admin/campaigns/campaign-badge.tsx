import { words } from '#app/admin/words.ts'
import { Badge } from '#components/ui/badge.tsx'
import type { CampaignState } from '#db/schema/campaigns.ts'

const tones = {
  draft: 'plain',
  scheduled: 'accent',
  sending: 'accent',
  paused: 'warn',
  cancelled: 'plain',
} as const

/** Where a newsletter is; `sending` with nothing left to go is sent. */
export function CampaignBadge({ state, underWay }: { state: CampaignState; underWay: boolean }) {
  const { states } = words.campaigns
  if (state === 'sending' && !underWay) return <Badge tone="good">{states.sent}</Badge>
  return <Badge tone={tones[state]}>{states[state]}</Badge>
}
