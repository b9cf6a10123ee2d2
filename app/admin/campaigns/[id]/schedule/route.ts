import { z } from 'zod'
import { see } from '#app/admin/answers.tsx'
import { staffPost } from '#app/admin/guard.ts'
import { scheduleCampaign } from '#lib/campaigns/send-campaign.ts'
import { momentIn } from '#policy/working-time.ts'

const schema = z.strictObject({
  id: z.uuid(),
  revision: z.coerce.number().int().min(0),
  /** As a browser's field says it: day and time, in the agency's zone. */
  moment: z.string().max(40),
})

export const POST = staffPost('campaigns.send', schema, async ({ app, actor }, { id, revision, moment }) => {
  const scheduledAt = momentIn(moment, app.agency.policy.workingHours.timeZone)
  if (!scheduledAt || scheduledAt <= app.clock()) {
    return see(`/admin/campaigns/${id}/audience`, { said: 'past' })
  }
  const done = await scheduleCampaign(app, id, { scheduledAt, revision }, actor)
  return see(`/admin/campaigns/${id}`, done ? {} : { said: 'outdated' })
})
