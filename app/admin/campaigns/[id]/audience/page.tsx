import { Flash } from '#app/admin/_action/flash.tsx'
import { missing, requireStaff } from '#app/admin/_action/guard.ts'
import type { Query } from '#app/admin/address.ts'
import { scheduleCampaignAction } from '#app/admin/campaigns/[id]/campaign-actions.ts'
import { DeskPage } from '#app/admin/desk-page.tsx'
import { reasonWord } from '#app/admin/entries.tsx'
import { titled } from '#app/admin/titled.ts'
import { counted, words } from '#app/admin/words.ts'
import { DetailPart } from '#components/desk/detail.tsx'
import { DeskTable } from '#components/desk/list/desk-table.tsx'
import { findCampaign } from '#lib/campaigns/queries.ts'
import { previewAudience } from '#lib/campaigns/write-campaign.ts'
import { isId } from '#lib/platform/page-key.ts'
import { SendForms } from './send-forms.tsx'

const { campaigns: label } = words
export const generateMetadata = titled(() => label.audience)

type Asked = { params: Promise<{ id: string }>; searchParams: Query }

/** Whom it would reach now, who is left out and why, and the two ways to let it go. */
export default async function AudiencePage({ params, searchParams }: Asked) {
  const currentUser = await requireStaff('campaigns.read')
  const { app, may } = currentUser
  const { id } = await params
  const campaign = isId(id) ? await findCampaign(app.db, id) : null
  if (campaign?.state !== 'draft') missing()
  const { reached, leftOut } = await previewAudience(app, campaign)
  const opens = may('leads.read_all')
  return (
    <DeskPage
      currentUser={currentUser}
      current="/admin/campaigns"
      title={label.audience}
      back={{ href: `/admin/campaigns/${id}`, label: campaign.subject }}
    >
      <Flash query={searchParams} of={[scheduleCampaignAction]} />
      <p className="desk-lead">
        <strong>{counted('campaigns.reached', { count: reached })}</strong> {label.again}
      </p>
      <DetailPart title={label.leftOut}>
        {leftOut.length === 0 ? (
          <p>{label.leftOutNone}</p>
        ) : (
          <DeskTable
            caption={label.leftOut}
            columns={[
              { key: 'why', label: label.why },
              { key: 'count', label: label.howMany, numeric: true },
            ]}
            rows={leftOut.map(({ reason, count }) => ({
              id: reason,
              href: opens ? `/admin/campaigns/${id}/left-out?reason=${reason}` : undefined,
              cells: { why: reasonWord(reason), count },
            }))}
          />
        )}
      </DetailPart>
      {may('campaigns.send') && <SendForms campaign={campaign} reached={reached} app={app} />}
    </DeskPage>
  )
}
