import { deskLanguage, deskZone, words } from '#app/admin/words.ts'
import { Moment } from '#components/desk/moment.tsx'
import { DefinitionList } from '#components/ui/definition-list.tsx'
import type { AppContext } from '#lib/app.ts'
import type { Incident } from '#lib/incidents/queries.ts'
import { breachReportDue } from '#policy/law/breach.ts'
import { join } from '#policy/print.ts'
import { sectionWords } from '#policy/sections/words/section-words.ts'
import { printMoment } from '#policy/time/working-time.ts'

const { incidents: label } = words

/** What is known of an incident at a glance. */
export function IncidentFacts({ incident, app }: { incident: Incident; app: AppContext }) {
  const now = app.clock()
  const { timeZone } = app.agency.policy.workingHours
  const moment = (at: Date) => <Moment at={at} now={now} locale={deskLanguage()} zone={deskZone()} />
  const exact = (at: Date) => printMoment(at, timeZone, deskLanguage())
  const kinds = incident.categories.map((one) => sectionWords[deskLanguage()].category[one])
  return (
    <DefinitionList
      items={[
        { key: 'known', term: label.known, text: exact(incident.knownAt) },
        { key: 'due', term: label.due, text: exact(breachReportDue(incident.knownAt)) },
        ...(incident.happenedAt
          ? [{ key: 'happened', term: label.happened, text: exact(incident.happenedAt) }]
          : []),
        { key: 'found', term: label.found, text: label.finders[incident.foundBy] },
        ...(kinds.length > 0
          ? [{ key: 'kinds', term: label.categories, text: join(kinds, deskLanguage()) }]
          : []),
        { key: 'affected', term: label.affected, text: incident.affected },
        {
          key: 'entered',
          term: label.enteredBy,
          text: (
            <>
              <bdi>{incident.openedBy ?? words.outbox.staff}</bdi>, {moment(incident.openedAt)}
            </>
          ),
        },
      ]}
    />
  )
}
