import { randomUUID } from 'node:crypto'
import { requireStaff } from '#app/admin/_action/guard.ts'
import { previewDraftAction, saveDraftAction } from '#app/admin/campaigns/draft-actions.tsx'
import { DraftForm } from '#app/admin/campaigns/draft-form.tsx'
import { PreviewFrame } from '#app/admin/campaigns/preview-frame.tsx'
import { DeskPage } from '#app/admin/desk-page.tsx'
import { titled } from '#app/admin/titled.ts'
import { words } from '#app/admin/words.ts'
import { LivePreview } from '#components/desk/live-preview.tsx'
import { listTags } from '#lib/people/queries.ts'

const { campaigns: label } = words
export const generateMetadata = titled(() => label.write)

const empty = {
  subject: '',
  body: '',
  topic: null,
  published: false,
  audience: { forms: [], languages: [], tags: [] },
}

/** A newsletter to be. Its id is made here, so that saving it twice makes one. */
export default async function NewCampaign() {
  const currentUser = await requireStaff('campaigns.send')
  return (
    <DeskPage
      currentUser={currentUser}
      current="/admin/campaigns"
      title={label.write}
      back={{ href: '/admin/campaigns', label: label.title }}
    >
      <div className="write">
        <DraftForm
          action={saveDraftAction.address({})}
          id={randomUUID()}
          press={randomUUID()}
          draft={empty}
          tags={await listTags(currentUser.app.db)}
        />
        <PreviewFrame
          action={previewDraftAction.address({})}
          live={<LivePreview form="draft" frames="preview" />}
        />
      </div>
    </DeskPage>
  )
}
