import type { Metadata } from 'next'
import { DetailPart } from '../../../components/desk/detail.tsx'
import { EmptyState } from '../../../components/ui/empty-state.tsx'
import { listAnsweredRequests, listOpenRequests } from '../../../lib/records/requests/queries.ts'
import { type Query, queryValue } from '../address.ts'
import { DeskPage } from '../desk-page.tsx'
import { requireStaff } from '../guard.ts'
import { Said } from '../said.tsx'
import { words } from '../words.ts'
import { RequestTable } from './request-table.tsx'

const { requests: label } = words
export const metadata: Metadata = { title: label.title }

const shown = 200

/** What people asked about their data: what waits, the one that is due first on top, and what was answered lately. */
export default async function Requests({ searchParams }: { searchParams: Query }) {
  const visitor = await requireStaff('requests.read')
  const { db, clock } = visitor.house
  const [open, answered] = await Promise.all([listOpenRequests(db, shown), listAnsweredRequests(db, shown)])
  const said = await queryValue(searchParams, 'said')
  return (
    <DeskPage visitor={visitor} current="/admin/requests" title={label.title}>
      <Said>{said === 'answered' && label.saidAnswered}</Said>
      <p className="desk-lead">{label.text}</p>
      <DetailPart title={label.open}>
        {open.length === 0 ? (
          <EmptyState title={label.emptyTitle}>{label.emptyText}</EmptyState>
        ) : (
          <RequestTable caption={label.open} requests={open} now={clock()} />
        )}
      </DetailPart>
      <DetailPart title={label.answered}>
        {answered.length === 0 ? (
          <p className="desk-lead">{label.emptyAnswered}</p>
        ) : (
          <RequestTable caption={label.answered} requests={answered} now={clock()} />
        )}
      </DetailPart>
    </DeskPage>
  )
}
