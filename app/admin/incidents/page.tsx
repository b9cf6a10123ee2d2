import { requireStaff } from '#app/admin/_action/guard.ts'
import { DeskPage } from '#app/admin/desk-page.tsx'
import { Due } from '#app/admin/leads/lead-row.tsx'
import { titled } from '#app/admin/titled.ts'
import { deskLanguage, deskZone, words } from '#app/admin/words.ts'
import { DeskTable } from '#components/desk/list/desk-table.tsx'
import { Moment } from '#components/desk/moment.tsx'
import { LinkButton } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { type Incident, listIncidents } from '#lib/incidents/queries.ts'
import { breachReportDue } from '#policy/law/breach.ts'
import { IncidentBadge } from './incident-badge.tsx'

const { incidents: label } = words
export const generateMetadata = titled(() => label.title)

/** Every incident with people's data, the open ones first (R9). */
export default async function Incidents() {
  const currentUser = await requireStaff('incidents.read')
  const { db, clock } = currentUser.app
  const [incidents, now] = [await listIncidents(db), clock()]
  return (
    <DeskPage
      currentUser={currentUser}
      current="/admin/incidents"
      title={label.title}
      actions={
        currentUser.may('incidents.change') && (
          <LinkButton href="/admin/incidents/new">{label.enter}</LinkButton>
        )
      }
    >
      <p className="desk-lead">{label.text}</p>
      {incidents.length === 0 ? (
        <EmptyState title={label.emptyTitle}>{label.emptyText}</EmptyState>
      ) : (
        <IncidentTable incidents={incidents} now={now} />
      )}
    </DeskPage>
  )
}

function IncidentTable({ incidents, now }: { incidents: readonly Incident[]; now: Date }) {
  const moment = (at: Date) => <Moment at={at} now={now} locale={deskLanguage()} zone={deskZone()} />
  return (
    <DeskTable
      caption={label.title}
      columns={[
        { key: 'name', label: label.name },
        { key: 'state', label: label.state },
        { key: 'affected', label: label.affected, from: 'tablet', numeric: true },
        { key: 'known', label: label.known, from: 'desk', numeric: true },
        { key: 'due', label: label.due, from: 'tablet', numeric: true },
      ]}
      rows={incidents.map((incident) => ({
        id: incident.id,
        href: `/admin/incidents/${incident.id}`,
        fresh: !incident.closedAt,
        cells: {
          name: <bdi>{incident.title}</bdi>,
          state: <IncidentBadge incident={incident} now={now} />,
          affected: incident.affected,
          known: moment(incident.knownAt),
          due:
            incident.reportedAt || incident.closedAt ? (
              '–'
            ) : (
              <Due at={breachReportDue(incident.knownAt)} now={now} />
            ),
        },
      }))}
    />
  )
}
