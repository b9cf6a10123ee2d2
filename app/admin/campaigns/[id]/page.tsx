import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { type Query, queryValue } from '#app/admin/address.ts'
import { CampaignState } from '#app/admin/campaigns/campaign-state.tsx'
import { DraftForm } from '#app/admin/campaigns/draft-form.tsx'
import { PreviewFrame } from '#app/admin/campaigns/preview-frame.tsx'
import { DeskPage } from '#app/admin/desk-page.tsx'
import { missing, requireStaff } from '#app/admin/guard.ts'
import { Said } from '#app/admin/said.tsx'
import { words } from '#app/admin/words.ts'
import { LivePreview } from '#components/desk/live-preview.tsx'
import { LinkButton } from '#components/ui/button.tsx'
import { findAnnouncement } from '#lib/campaigns/queries.ts'
import { listTags } from '#lib/people/queries.ts'
import { isId } from '#lib/platform/page-key.ts'
import { fill } from '#policy/fill.ts'
import { Results } from './results.tsx'

const { campaigns: label } = words
export const metadata: Metadata = { title: label.title }

type Asked = { params: Promise<{ id: string }>; searchParams: Query }

/** One newsletter: while it is a draft, to be written; after that, what became of it. */
export default async function CampaignPage({ params, searchParams }: Asked) {
  const currentUser = await requireStaff('campaigns.read')
  const { app, member, may } = currentUser
  const { id } = await params
  const announcement = isId(id) ? await findAnnouncement(app.db, id) : null
  if (!announcement) missing()
  const written = announcement.state === 'draft' && may('campaigns.send')
  const said = (await queryValue(searchParams, 'said')) ?? ''
  const done: Readonly<Record<string, string>> = {
    ...label.done,
    saved: label.saved,
    tested: fill(label.tested, { email: member.email }),
    begun: label.begun,
  }
  const refused: Readonly<Record<string, string>> = {
    closed: label.faults.closed,
    unmoved: label.unmoved,
    outdated: label.outdated,
  }
  return (
    <DeskPage
      currentUser={currentUser}
      current="/admin/campaigns"
      title={announcement.subject}
      back={{ href: '/admin/campaigns', label: label.title }}
      note={<CampaignState {...announcement} />}
      actions={
        announcement.state === 'draft' && (
          <LinkButton weight="plain" href={`/admin/campaigns/${id}/audience`}>
            {label.audience}
          </LinkButton>
        )
      }
    >
      <Said>{done[said]}</Said>
      <Said tone="danger">{refused[said]}</Said>
      {written ? (
        <div className="write">
          <DraftForm
            id={id}
            press={randomUUID()}
            revision={announcement.revision}
            draft={announcement}
            tags={await listTags(app.db)}
          />
          <PreviewFrame
            src={`/admin/campaigns/${id}/mail`}
            live={<LivePreview form="draft" frames="preview" />}
          />
        </div>
      ) : (
        <Results currentUser={currentUser} announcement={announcement} />
      )}
    </DeskPage>
  )
}
