import { randomUUID } from 'node:crypto'
import type { Metadata } from 'next'
import { DetailPart } from '../../../components/desk/detail.tsx'
import { listAnnouncements } from '../../../lib/records/announcements/list.ts'
import { countAudience } from '../../../lib/records/announcements/queries.ts'
import { type Query, queryValue } from '../address.ts'
import { DeskPage } from '../desk-page.tsx'
import { requireStaff } from '../guard.ts'
import { Said } from '../said.tsx'
import { counted, words } from '../words.ts'
import { CampaignTable } from './campaign-table.tsx'
import { WriteCampaign } from './write-campaign.tsx'

const { campaigns: label } = words
export const metadata: Metadata = { title: label.title }

/** Newsletters: write one to those who are opted in, and see what became of the last. */
export default async function Campaigns({ searchParams }: { searchParams: Query }) {
  const visitor = await requireStaff('campaigns.read')
  const { db, clock } = visitor.house
  const [audience, past] = await Promise.all([countAudience(db), listAnnouncements(db, 100)])
  const queued = (await queryValue(searchParams, 'queued')) ?? ''
  return (
    <DeskPage visitor={visitor} current="/admin/campaigns" title={label.title}>
      <Said>{/^\d{1,9}$/.test(queued) && counted('campaigns.done', { count: Number(queued) })}</Said>
      <Said tone="danger">{queued === 'before' && label.repeated}</Said>
      {visitor.may('campaigns.send') && (
        <DetailPart title={label.write}>
          <p className="desk-lead">{counted('campaigns.audience', { count: audience })}</p>
          {audience > 0 && <WriteCampaign id={randomUUID()} audience={audience} />}
        </DetailPart>
      )}
      <DetailPart title={label.past}>
        <CampaignTable past={past} now={clock()} />
      </DetailPart>
    </DeskPage>
  )
}
