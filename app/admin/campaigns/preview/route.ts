import { z } from 'zod'
import { draftFields, draftOf } from '#app/admin/campaigns/draft-fields.ts'
import { mailDocument } from '#app/admin/campaigns/mail-document.ts'
import { staffPost } from '#app/admin/guard.ts'
import { previewCampaign } from '#lib/campaigns/write-campaign.ts'
import { languages } from '#policy/vocabulary.ts'

const schema = z.strictObject({ ...draftFields, in: z.enum(languages) })

/** What is typed as it would arrive, for the frame beside it; nothing is kept. */
export const POST = staffPost('campaigns.send', schema, async ({ app }, posted) => {
  const { subject, body, published } = draftOf(posted)
  return mailDocument(await previewCampaign(app, { id: posted.id, subject, body, published }, posted.in))
})
