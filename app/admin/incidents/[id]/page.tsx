import { Flash } from '#app/admin/_action/flash.tsx'
import { missing, requireStaff } from '#app/admin/_action/guard.ts'
import type { Query } from '#app/admin/address.ts'
import { DeskPage } from '#app/admin/desk-page.tsx'
import {
  closeIncidentAction,
  noteIncidentAction,
  openIncidentAction,
  reportIncidentAction,
  setIncidentFactsAction,
} from '#app/admin/incidents/incident-actions.ts'
import { IncidentBadge } from '#app/admin/incidents/incident-badge.tsx'
import { releaseNoticeAction } from '#app/admin/incidents/people-actions.ts'
import { incidentOfReportAction } from '#app/admin/reports/actions.ts'
import { titled } from '#app/admin/titled.ts'
import { words } from '#app/admin/words.ts'
import { Detail } from '#components/desk/detail.tsx'
import { countNotices, countUntold, findIncident, listNotices } from '#lib/incidents/queries.ts'
import { readStory } from '#lib/incidents/read-story.ts'
import { isId } from '#lib/platform/page-key.ts'
import { ClosePart } from './close-part.tsx'
import { FactsPart } from './facts-part.tsx'
import { IncidentFacts } from './incident-facts.tsx'
import { PeoplePart } from './people-part.tsx'
import { ReportPart } from './report-part.tsx'
import { StoryPart } from './story-part.tsx'

const { incidents: label } = words
export const generateMetadata = titled(() => label.title)

type Props = { params: Promise<{ id: string }>; searchParams: Query }

/** One incident: by when the authority has to know, whose data it was, what they were told, and its story (R9, P60). */
export default async function IncidentPage({ params, searchParams }: Props) {
  const currentUser = await requireStaff('incidents.read')
  const { app } = currentUser
  const { id } = await params
  const incident = isId(id) ? await findIncident(app.db, id) : null
  if (!incident) missing()
  const [story, untold, mail, notices] = await Promise.all([
    readStory(app, id),
    countUntold(app.db, id),
    countNotices(app.db, id),
    listNotices(app.db, id),
  ])
  const changes = currentUser.may('incidents.change')
  const isOpen = !incident.closedAt
  return (
    <DeskPage
      currentUser={currentUser}
      current="/admin/incidents"
      title={incident.title}
      back={{ href: '/admin/incidents', label: label.back }}
      note={<IncidentBadge incident={incident} now={app.clock()} />}
    >
      <Flash
        query={searchParams}
        of={[
          openIncidentAction,
          incidentOfReportAction,
          noteIncidentAction,
          setIncidentFactsAction,
          reportIncidentAction,
          releaseNoticeAction,
          closeIncidentAction,
        ]}
      />
      <Detail side={<IncidentFacts incident={incident} app={app} />}>
        <ReportPart incident={incident} app={app} changes={changes} />
        <PeoplePart
          incident={incident}
          untold={untold}
          mail={mail}
          notices={notices}
          changes={changes && isOpen}
        />
        {changes && <FactsPart incident={incident} app={app} />}
        <StoryPart id={id} story={story} changes={changes} now={app.clock()} />
        {changes && isOpen && <ClosePart id={id} />}
      </Detail>
    </DeskPage>
  )
}
