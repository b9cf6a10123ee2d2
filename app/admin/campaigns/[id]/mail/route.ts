import { z } from 'zod'
import { answerMissing } from '#app/admin/answers.tsx'
import { mailDocument } from '#app/admin/campaigns/mail-document.ts'
import { staffGet } from '#app/admin/guard.ts'
import { findAnnouncement } from '#lib/campaigns/queries.ts'
import { previewAnnouncement } from '#lib/campaigns/write.ts'
import { asLanguage } from '#messages/messages.ts'

export const dynamic = 'force-dynamic'

/** What is saved as it arrives, in the language that `?in=` names. */
export const GET = staffGet(
  'campaigns.read',
  z.strictObject({ id: z.uuid() }),
  async ({ app }, { id }, request) => {
    const announcement = await findAnnouncement(app.db, id)
    if (!announcement) return answerMissing()
    const language = asLanguage(new URL(request.url).searchParams.get('in') ?? '')
    return mailDocument(await previewAnnouncement(app, announcement, language))
  },
)
