import { ActionForm } from '#app/admin/_action/action-form.tsx'
import { reportIncidentAction } from '#app/admin/incidents/incident-actions.ts'
import { deskLanguage, words } from '#app/admin/words.ts'
import { DetailPart } from '#components/desk/detail.tsx'
import { FormRow } from '#components/desk/form-row.tsx'
import { Button } from '#components/ui/button.tsx'
import { controlAttributes } from '#components/ui/field.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { TextInput } from '#components/ui/text-input.tsx'
import type { AppContext } from '#lib/app.ts'
import type { Incident } from '#lib/incidents/queries.ts'
import { languageNames } from '#messages/locales.ts'
import { fill } from '#policy/fill.ts'
import { authorityOf } from '#policy/law/authorities.ts'
import { breachReportDue } from '#policy/law/breach.ts'
import { localMinute, printMoment } from '#policy/time/working-time.ts'
import { languages } from '#policy/vocabulary.ts'

const { incidents: label } = words
const { report } = label

type ReportPartProps = { incident: Incident; app: AppContext; changes: boolean }

/** The authority: by when it has to know, what to tell it, and that it was told (R9). */
export function ReportPart({ incident, app, changes }: ReportPartProps) {
  const { policy } = app.agency
  const authority = authorityOf(policy.controller)
  const printed = (at: Date) => printMoment(at, policy.workingHours.timeZone, deskLanguage())
  const dueAt = breachReportDue(incident.knownAt)
  const isLate = dueAt < app.clock()
  const waits = !incident.reportedAt && !incident.closedAt
  return (
    <DetailPart title={report.title}>
      {waits && isLate && (
        <Notice tone="danger" title={label.lateTitle}>
          <p>{label.lateText}</p>
        </Notice>
      )}
      {waits && !isLate && <p>{fill(label.dueText, { due: printed(dueAt) })}</p>}
      {incident.reportedAt && <p>{fill(report.reported, { when: printed(incident.reportedAt) })}</p>}
      <p className="desk-lead">
        {report.text}{' '}
        {authority ? (
          <a href={authority.url} rel="noopener">
            {authority.name}
          </a>
        ) : (
          report.none
        )}
      </p>
      <ul className="plain-list">
        {languages.map((language) => (
          <li key={language}>
            <a href={`/admin/incidents/${incident.id}/draft?in=${language}`} download>
              {fill(report.draft, { language: languageNames[language] })}
            </a>
          </li>
        ))}
      </ul>
      {waits && changes && <ReportForm incident={incident} app={app} isLate={isLate} />}
    </DetailPart>
  )
}

function ReportForm({ incident, app, isLate }: { incident: Incident; app: AppContext; isLate: boolean }) {
  const { timeZone } = app.agency.policy.workingHours
  const now = localMinute(app.clock(), timeZone)
  return (
    <ActionForm className="row-form" action={reportIncidentAction} at={{ id: incident.id }}>
      <FormRow id="at" label={report.at}>
        <TextInput
          id="at"
          name={reportIncidentAction.names.at}
          type="datetime-local"
          max={now}
          defaultValue={now}
          required
        />
      </FormRow>
      {isLate && (
        <FormRow id="delay" label={report.delay} hint={report.delayHint}>
          <TextArea
            {...controlAttributes('delay', { hint: true })}
            name={reportIncidentAction.names.delay}
            rows={3}
            maxLength={20_000}
            dir="auto"
          />
        </FormRow>
      )}
      <Button>{report.submit}</Button>
    </ActionForm>
  )
}
