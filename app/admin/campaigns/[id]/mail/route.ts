import { z } from 'zod'
import { staffGet } from '#app/admin/_action/guard.ts'
import { answerMissing } from '#app/admin/_action/responses.tsx'
import { mailDocument } from '#app/admin/campaigns/mail-document.ts'
import { findCampaign } from '#lib/campaigns/queries.ts'
import { previewCampaign } from '#lib/campaigns/write-campaign.ts'
import { asLanguage } from '#messages/messages.ts'

export const dynamic = 'force-dynamic'

/** What is saved as it arrives, in the language that `?in=` names. */
export const GET = staffGet(
  'campaigns.read',
  z.strictObject({ id: z.uuid() }),
  async ({ app }, { id }, request) => {
    const campaign = await findCampaign(app.db, id)
    if (!campaign) return answerMissing()
    const language = asLanguage(new URL(request.url).searchParams.get('in') ?? '')
    return mailDocument(await previewCampaign(app, campaign, language))
  },
)
