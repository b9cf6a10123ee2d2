import { words } from '#app/admin/words.ts'
import { Badge } from '#components/ui/badge.tsx'
import type { CampaignState } from '#db/schema/campaigns.ts'
import type { WentTo } from '#lib/campaigns/under-way.ts'

const tones = {
  draft: 'plain',
  scheduled: 'accent',
  sending: 'accent',
  paused: 'warn',
  cancelled: 'plain',
} as const

type CampaignBadgeProps = { state: CampaignState; underWay: boolean; wentTo: WentTo }

/** Where a newsletter is; `sending` with nothing left to go is over, and was sent where a server accepted any of it. */
export function CampaignBadge({ state, underWay, wentTo }: CampaignBadgeProps) {
  const { states } = words.campaigns
  if (state === 'sending' && !underWay)
    return <Badge tone={wentTo === 'sent' ? 'good' : 'warn'}>{states[wentTo]}</Badge>
  return <Badge tone={tones[state]}>{states[state]}</Badge>
}
