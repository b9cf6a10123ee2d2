import { randomUUID } from 'node:crypto'
import { Flash } from '#app/admin/_action/flash.tsx'
import { missing, requireStaff } from '#app/admin/_action/guard.ts'
import type { Query } from '#app/admin/address.ts'
import { CampaignBadge } from '#app/admin/campaigns/campaign-badge.tsx'
import { previewDraftAction, saveDraftAction } from '#app/admin/campaigns/draft-actions.tsx'
import { DraftForm } from '#app/admin/campaigns/draft-form.tsx'
import { PreviewFrame } from '#app/admin/campaigns/preview-frame.tsx'
import { DeskPage } from '#app/admin/desk-page.tsx'
import { titled } from '#app/admin/titled.ts'
import { words } from '#app/admin/words.ts'
import { LivePreview } from '#components/desk/live-preview.tsx'
import { LinkButton } from '#components/ui/button.tsx'
import { findCampaign } from '#lib/campaigns/queries.ts'
import { listTags } from '#lib/people/queries.ts'
import { isId } from '#lib/platform/page-key.ts'
import { moveCampaignAction, scheduleCampaignAction, sendCampaignAction } from './campaign-actions.ts'
import { Results } from './results.tsx'

const { campaigns: label } = words
export const generateMetadata = titled(() => label.title)

type Asked = { params: Promise<{ id: string }>; searchParams: Query }

/** One newsletter: while it is a draft, to be written; after that, what became of it. */
export default async function CampaignPage({ params, searchParams }: Asked) {
  const currentUser = await requireStaff('campaigns.read')
  const { app, may } = currentUser
  const { id } = await params
  const campaign = isId(id) ? await findCampaign(app.db, id) : null
  if (!campaign) missing()
  const written = campaign.state === 'draft' && may('campaigns.send')
  return (
    <DeskPage
      currentUser={currentUser}
      current="/admin/campaigns"
      title={campaign.subject}
      back={{ href: '/admin/campaigns', label: label.title }}
      note={<CampaignBadge {...campaign} />}
      actions={
        campaign.state === 'draft' && (
          <LinkButton weight="plain" href={`/admin/campaigns/${id}/audience`}>
            {label.audience}
          </LinkButton>
        )
      }
    >
      <Flash
        query={searchParams}
        of={[saveDraftAction, moveCampaignAction, sendCampaignAction, scheduleCampaignAction]}
      />
      {written ? (
        <div className="write">
          <DraftForm
            action={saveDraftAction.address({})}
            id={id}
            press={randomUUID()}
            revision={campaign.revision}
            draft={campaign}
            tags={await listTags(app.db)}
          />
          <PreviewFrame
            action={previewDraftAction.address({})}
            src={`/admin/campaigns/${id}/mail`}
            live={<LivePreview form="draft" frames="preview" />}
          />
        </div>
      ) : (
        <Results currentUser={currentUser} campaign={campaign} />
      )}
    </DeskPage>
  )
}
