import { z } from 'zod'
import { previewAnnouncement } from '../../../../../lib/journeys/newsletter/write.ts'
import { findAnnouncement } from '../../../../../lib/records/announcements/queries.ts'
import { asLanguage } from '../../../../../messages/messages.ts'
import { answerMissing } from '../../../answers.tsx'
import { staffGet } from '../../../guard.ts'
import { mailDocument } from '../../mail-document.ts'

export const dynamic = 'force-dynamic'

/** What is saved as it arrives, in the language that `?in=` names. */
export const GET = staffGet(
  'campaigns.read',
  z.strictObject({ id: z.uuid() }),
  async ({ house }, { id }, request) => {
    const announcement = await findAnnouncement(house.db, id)
    if (!announcement) return answerMissing()
    const language = asLanguage(new URL(request.url).searchParams.get('in') ?? '')
    return mailDocument(await previewAnnouncement(house, announcement, language))
  },
)
