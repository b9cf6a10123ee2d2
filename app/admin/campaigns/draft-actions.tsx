import { randomUUID } from 'node:crypto'
import { after } from 'next/server'
import { drainAfterwards } from '#app/_http/drain-afterwards.ts'
import { bad, deskAction, good } from '#app/admin/_action/desk-action.ts'
import { answerPage, redirectTo } from '#app/admin/_action/responses.tsx'
import { DeskPage } from '#app/admin/desk-page.tsx'
import { words } from '#app/admin/words.ts'
import { Notice } from '#components/ui/notice.tsx'
import { findCampaign } from '#lib/campaigns/queries.ts'
import { sendTest } from '#lib/campaigns/send-campaign.ts'
import { previewCampaign, saveCampaign } from '#lib/campaigns/write-campaign.ts'
import { draftOf, faultsOf, previewFields, saveFields } from './draft-fields.ts'
import { DraftForm, type DraftFormProps } from './draft-form.tsx'
import { mailDocument } from './mail-document.ts'
import { PreviewFrame } from './preview-frame.tsx'

const { campaigns: label } = words

/** Saves a draft, then goes where the button led. Nothing that was typed is lost to a fault or to a colleague. */
export const saveDraftAction = deskAction(
  {
    path: '/admin/campaigns/save',
    keeps: true,
    opens: 'campaigns.send',
    fields: saveFields,
    outcomes: {
      saved: good(() => label.saved),
      tested: good(() => label.tested),
      closed: bad(() => label.faults.closed),
    },
    logs: [],
  },
  async (currentUser, posted, end) => {
    const { app, member } = currentUser
    const { id, revision, press, language, onward } = posted
    const draft = draftOf(posted)
    const faults = faultsOf(draft)
    const form = { id, press, draft, revision }
    const back = (fault: string | null, shown: Omit<DraftFormProps, 'action'>) =>
      answerPage(
        422,
        label.write,
        <DeskPage currentUser={currentUser} current="/admin/campaigns" title={label.write}>
          {fault && (
            <Notice tone="danger" role="alert">
              <p>{fault}</p>
            </Notice>
          )}
          <div className="write">
            <DraftForm action={saveDraftAction.address({})} {...shown} />
            <PreviewFrame action={previewDraftAction.address({})} />
          </div>
        </DeskPage>,
      )
    if (faults.subject || faults.body) return back(null, { ...form, faults })
    const saved = await saveCampaign(app, id, draft, { revision: revision ?? null, staffId: member.id })
    const page = `/admin/campaigns/${id}`
    if (saved === 'closed') return end('closed', page)
    if (saved === 'changed') {
      const stands = await findCampaign(app.db, id)
      return back(label.faults.changed, { ...form, press: randomUUID(), revision: stands?.revision })
    }
    if (onward === 'audience') return redirectTo(`${page}/audience`)
    if (onward === 'save') return end('saved', page)
    await sendTest(app, id, { staffId: member.id, language, press })
    after(drainAfterwards)
    return end('tested', page)
  },
)

/** Shows what is typed as it would arrive, for the frame beside it; nothing is kept. */
export const previewDraftAction = deskAction(
  {
    path: '/admin/campaigns/preview',
    keeps: true,
    opens: 'campaigns.send',
    fields: previewFields,
    outcomes: {},
    logs: [],
  },
  async ({ app }, posted) => {
    const { subject, body, published } = draftOf(posted)
    const draft = { id: posted.id, subject, body, published, queuedAt: null }
    return mailDocument(await previewCampaign(app, draft, posted.in))
  },
)
