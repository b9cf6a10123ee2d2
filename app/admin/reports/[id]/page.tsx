import { ActionForm } from '#app/admin/_action/action-form.tsx'
import { missing, requireStaff } from '#app/admin/_action/guard.ts'
import { DeskPage } from '#app/admin/desk-page.tsx'
import { Due } from '#app/admin/leads/lead-row.tsx'
import { handleReportAction, incidentOfReportAction } from '#app/admin/reports/actions.ts'
import { titled } from '#app/admin/titled.ts'
import { deskLanguage, deskZone, words } from '#app/admin/words.ts'
import { Detail, DetailPart } from '#components/desk/detail.tsx'
import { Moment } from '#components/desk/moment.tsx'
import { Button, LinkButton } from '#components/ui/button.tsx'
import { DefinitionList } from '#components/ui/definition-list.tsx'
import { reportOutcomes } from '#db/schema/reports.ts'
import { isId } from '#lib/platform/page-key.ts'
import { openReport } from '#lib/reports/queries.ts'
import { languageNames } from '#messages/locales.ts'

const { reports: label } = words
export const generateMetadata = titled(() => label.title)

/** One report: what was written, whom it is about, and what can be done: each one press away. */
export default async function ReportPage({ params }: { params: Promise<{ id: string }> }) {
  const currentUser = await requireStaff('reports.read')
  const { app, may } = currentUser
  const { id } = await params
  const report = isId(id) ? await openReport(app, id) : null
  if (!report) missing()
  const { said, person } = report
  const now = app.clock()
  return (
    <DeskPage
      currentUser={currentUser}
      current="/admin/reports"
      title={label.abouts[report.about]}
      back={{ href: '/admin/reports', label: label.back }}
    >
      <Detail
        side={
          <DefinitionList
            items={[
              {
                key: 'received',
                term: label.received,
                text: <Moment at={report.receivedAt} now={now} locale={deskLanguage()} zone={deskZone()} />,
              },
              report.outcome
                ? { key: 'outcome', term: label.outcome, text: label.outcomes[report.outcome] }
                : { key: 'due', term: label.due, text: <Due at={report.dueAt} now={now} /> },
              { key: 'language', term: label.language, text: languageNames[report.language] },
              { key: 'contact', term: label.contact, text: <bdi>{said?.contact || label.unsaid}</bdi> },
            ]}
          />
        }
      >
        <DetailPart title={label.said}>
          <p className="detail-words" dir="auto">
            {said?.text ?? label.gone}
          </p>
        </DetailPart>
        {report.incidentId && (
          <p>
            <a href={`/admin/incidents/${report.incidentId}`}>{label.openIncident}</a>
          </p>
        )}
        {said && (
          <DetailPart title={label.named}>
            <p>
              <bdi>{said.named || label.unsaid}</bdi>
            </p>
            <p className="detail-hint">{person ? label.person : label.nobody}</p>
            {person && (
              <div className="presses">
                <LinkButton weight="plain" href={`/admin/people/${person}`}>
                  {label.openPerson}
                </LinkButton>
                {report.about === 'minor' && may('people.erase') && (
                  <LinkButton weight="danger" href={`/admin/people/${person}/minor?report=${id}`}>
                    {label.minor}
                  </LinkButton>
                )}
              </div>
            )}
          </DetailPart>
        )}
        {said && report.about !== 'minor' && may('incidents.change') && (
          <DetailPart title={label.incident}>
            <p className="desk-lead">{label.incidentText}</p>
            <ActionForm action={incidentOfReportAction} at={{ id }}>
              <Button>{label.incident}</Button>
            </ActionForm>
          </DetailPart>
        )}
        {said && may('reports.answer') && (
          <DetailPart title={label.end}>
            <p className="desk-lead">{label.endText}</p>
            <ActionForm className="presses" action={handleReportAction} at={{ id }}>
              {reportOutcomes.map((outcome) => (
                <Button key={outcome} weight="plain" name={handleReportAction.names.outcome} value={outcome}>
                  {label.outcomes[outcome]}
                </Button>
              ))}
            </ActionForm>
          </DetailPart>
        )}
      </Detail>
    </DeskPage>
  )
}
