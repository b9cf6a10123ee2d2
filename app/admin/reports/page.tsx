import { Flash } from '#app/admin/_action/flash.tsx'
import { requireStaff } from '#app/admin/_action/guard.ts'
import type { Query } from '#app/admin/address.ts'
import { DeskPage } from '#app/admin/desk-page.tsx'
import { Due } from '#app/admin/leads/lead-row.tsx'
import { titled } from '#app/admin/titled.ts'
import { deskLanguage, deskZone, words } from '#app/admin/words.ts'
import { DetailPart } from '#components/desk/detail.tsx'
import { DeskTable } from '#components/desk/list/desk-table.tsx'
import { Moment } from '#components/desk/moment.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { listHandledReports, listOpenReports, type ReportLine } from '#lib/reports/queries.ts'
import { handleReportAction, incidentOfReportAction } from './actions.ts'

const { reports: label } = words
export const generateMetadata = titled(() => label.title)

/** What anybody reported on the site: what waits, the first to be due on top, and what was handled (P12, P60, P61). */
export default async function Reports({ searchParams }: { searchParams: Query }) {
  const currentUser = await requireStaff('reports.read')
  const { db, clock } = currentUser.app
  const [open, handled] = await Promise.all([listOpenReports(db), listHandledReports(db)])
  return (
    <DeskPage currentUser={currentUser} current="/admin/reports" title={label.title}>
      <Flash query={searchParams} of={[handleReportAction, incidentOfReportAction]} />
      <p className="desk-lead">{label.text}</p>
      <DetailPart title={label.open}>
        {open.length === 0 ? (
          <EmptyState title={label.emptyTitle}>{label.emptyText}</EmptyState>
        ) : (
          <ReportTable caption={label.open} reports={open} now={clock()} />
        )}
      </DetailPart>
      {handled.length > 0 && (
        <DetailPart title={label.handled}>
          <ReportTable caption={label.handled} reports={handled} now={clock()} />
        </DetailPart>
      )}
    </DeskPage>
  )
}

function ReportTable(props: { caption: string; reports: readonly ReportLine[]; now: Date }) {
  const { caption, reports, now } = props
  return (
    <DeskTable
      caption={caption}
      columns={[
        { key: 'about', label: label.about },
        { key: 'due', label: label.due },
        { key: 'received', label: label.received, from: 'tablet', numeric: true },
      ]}
      rows={reports.map((one) => ({
        id: one.id,
        href: `/admin/reports/${one.id}`,
        fresh: !one.handledAt,
        cells: {
          about: label.abouts[one.about],
          due: one.outcome ? label.outcomes[one.outcome] : <Due at={one.dueAt} now={now} />,
          received: <Moment at={one.receivedAt} now={now} locale={deskLanguage()} zone={deskZone()} />,
        },
      }))}
    />
  )
}
