import { randomUUID } from 'node:crypto'
import { after } from 'next/server'
import { z } from 'zod'
import { answerPage, see } from '#app/admin/answers.tsx'
import { draftFields, draftOf, faultsOf } from '#app/admin/campaigns/draft-fields.ts'
import { DraftForm, type DraftFormProps } from '#app/admin/campaigns/draft-form.tsx'
import { PreviewFrame } from '#app/admin/campaigns/preview-frame.tsx'
import { DeskPage } from '#app/admin/desk-page.tsx'
import { staffPost } from '#app/admin/guard.ts'
import { words } from '#app/admin/words.ts'
import { drainAfterwards } from '#app/drain-afterwards.ts'
import { Notice } from '#components/ui/notice.tsx'
import { findCampaign } from '#lib/campaigns/queries.ts'
import { sendTest } from '#lib/campaigns/send-campaign.ts'
import { saveCampaign } from '#lib/campaigns/write-campaign.ts'

const { campaigns: label } = words
const schema = z.strictObject({
  ...draftFields,
  onward: z.enum(['save', 'audience', 'test']).default('save'),
})

/** Saves a draft, then goes where the button led. Nothing that was typed is lost to a fault or to a colleague. */
export const POST = staffPost('campaigns.send', schema, async (currentUser, posted) => {
  const { app, member } = currentUser
  const { id, revision, press, language, onward } = posted
  const draft = draftOf(posted)
  const faults = faultsOf(draft)
  const form = { id, press, draft, revision }
  const back = (said: string | null, shown: DraftFormProps) =>
    answerPage(
      422,
      label.write,
      <DeskPage currentUser={currentUser} current="/admin/campaigns" title={label.write}>
        {said && (
          <Notice tone="danger" role="alert">
            <p>{said}</p>
          </Notice>
        )}
        <div className="write">
          <DraftForm {...shown} />
          <PreviewFrame />
        </div>
      </DeskPage>,
    )
  if (faults.subject || faults.body) return back(null, { ...form, faults })
  const saved = await saveCampaign(app, id, draft, { revision: revision ?? null, staffId: member.id })
  if (saved === 'closed') return see(`/admin/campaigns/${id}`, { said: 'closed' })
  if (saved === 'changed') {
    const stands = await findCampaign(app.db, id)
    return back(label.faults.changed, { ...form, press: randomUUID(), revision: stands?.revision })
  }
  if (onward === 'audience') return see(`/admin/campaigns/${id}/audience`)
  if (onward === 'test') {
    await sendTest(app, id, { staffId: member.id, language, press })
    after(drainAfterwards)
  }
  return see(`/admin/campaigns/${id}`, { said: onward === 'test' ? 'tested' : 'saved' })
})
