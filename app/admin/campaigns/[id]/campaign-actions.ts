import { after } from 'next/server'
import { z } from 'zod'
import { drainAfterwards } from '#app/_http/drain-afterwards.ts'
import { bad, deskAction, good } from '#app/admin/_action/desk-action.ts'
import { words } from '#app/admin/words.ts'
import { beginCampaign, campaignMoves, moveOn, scheduleCampaign } from '#lib/campaigns/send-campaign.ts'
import { momentIn } from '#policy/time/working-time.ts'

const { campaigns: label } = words
const { done } = label
const revision = z.coerce.number().int().min(0)

/** Pauses, goes on, cancels or takes back into draft; harmless when it was done before. */
export const moveCampaignAction = deskAction(
  {
    path: '/admin/campaigns/[id]/move',
    opens: 'campaigns.send',
    fields: { id: z.uuid(), move: z.enum(campaignMoves) },
    outcomes: {
      pause: good(() => done.pause),
      resume: good(() => done.resume),
      cancel: good(() => done.cancel),
      redraft: good(() => done.redraft),
      unmoved: bad(() => label.unmoved),
    },
    logs: ['announcement.paused', 'announcement.sending', 'announcement.cancelled', 'announcement.draft'],
  },
  async ({ app, actor }, { id, move }, end) => {
    const moved = await moveOn(app, id, move, actor)
    if (moved && move === 'resume') after(drainAfterwards)
    return end(moved ? move : 'unmoved', `/admin/campaigns/${id}`)
  },
)

/** Lets it go as it was previewed; a second press finds it gone already and sends nothing more. */
export const sendCampaignAction = deskAction(
  {
    path: '/admin/campaigns/[id]/send',
    opens: 'campaigns.send',
    fields: { id: z.uuid(), revision },
    outcomes: { begun: good(() => label.begun), outdated: bad(() => label.outdated) },
    logs: ['announcement.queued'],
  },
  async ({ app, actor }, { id, revision }, end) => {
    const begun = await beginCampaign(app, id, actor, revision)
    if (begun) after(drainAfterwards)
    return end(begun ? 'begun' : 'outdated', `/admin/campaigns/${id}`)
  },
)

export const scheduleCampaignAction = deskAction(
  {
    path: '/admin/campaigns/[id]/schedule',
    opens: 'campaigns.send',
    fields: {
      id: z.uuid(),
      revision,
      /** As a browser's field says it: day and time, in the agency's zone. */
      moment: z.string().max(40),
    },
    outcomes: {
      scheduled: good(() => label.scheduled),
      past: bad(() => label.past),
      outdated: bad(() => label.outdated),
    },
    logs: ['announcement.scheduled'],
  },
  async ({ app, actor }, { id, revision, moment }, end) => {
    const scheduledAt = momentIn(moment, app.agency.policy.workingHours.timeZone)
    if (!scheduledAt || scheduledAt <= app.clock()) return end('past', `/admin/campaigns/${id}/audience`)
    const scheduled = await scheduleCampaign(app, id, { scheduledAt, revision }, actor)
    return end(scheduled ? 'scheduled' : 'outdated', `/admin/campaigns/${id}`)
  },
)
