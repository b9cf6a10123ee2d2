import { after } from 'next/server'
import { z } from 'zod'
import { see } from '#app/admin/answers.tsx'
import { staffPost } from '#app/admin/guard.ts'
import { drainAfterwards } from '#app/drain-afterwards.ts'
import { beginCampaign } from '#lib/campaigns/send-campaign.ts'

const schema = z.strictObject({ id: z.uuid(), revision: z.coerce.number().int().min(0) })

/** Lets it go as it was looked at; a second press finds it gone already and sends nothing more. */
export const POST = staffPost('campaigns.send', schema, async ({ app, actor }, { id, revision }) => {
  const begun = await beginCampaign(app, id, actor, revision)
  if (begun) after(drainAfterwards)
  return see(`/admin/campaigns/${id}`, { said: begun ? 'begun' : 'outdated' })
})
