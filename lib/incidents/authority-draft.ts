import { sql } from 'drizzle-orm'
import { files } from '#db/schema/files.ts'
import { type IncidentAbout, incidentPeople } from '#db/schema/incidents.ts'
import { leads } from '#db/schema/leads.ts'
import { outbox } from '#db/schema/outbox.ts'
import { readSql } from '#db/statement/read.ts'
import type { AppContext } from '#lib/app.ts'
import { messages } from '#messages/messages.ts'
import { fill } from '#policy/fill.ts'
import { authorityOf } from '#policy/law/authorities.ts'
import { breachReportDue } from '#policy/law/breach.ts'
import { join, printCount } from '#policy/print.ts'
import { sectionWords } from '#policy/sections/words/section-words.ts'
import { printMoment } from '#policy/time/working-time.ts'
import type { Language } from '#policy/vocabulary.ts'
import { findIncident } from './queries.ts'
import { readStory } from './read-story.ts'

const affected = sql`select ${incidentPeople.personId} from ${incidentPeople} where ${incidentPeople.incidentId}`

const counted = readSql(
  'count_incident_records',
  { id: 'uuid' },
  { records: 'int', told: 'int' },
  ({ id }) => sql`select
    ((select count(*) from ${leads} where ${leads.personId} in (${affected} = ${id}))
      + (select count(*) from ${files} where ${files.personId} in (${affected} = ${id})))::int,
    (select count(*)::int from ${incidentPeople} where ${incidentPeople.incidentId} = ${id} and exists (
      select from ${outbox} where ${outbox.personId} = ${incidentPeople.personId} and ${outbox.kind} = 'breach_notice'
        and ${outbox.state} = 'sent' and ${outbox.createdAt} >= ${incidentPeople.addedAt}))`,
)

/**
 * What the authority is told of an incident, as far as it is known (GDPR art. 33(3), R9): from the register and from the policy,
 * printed in a language. Null: there is no such incident.
 */
export async function draftReport(app: AppContext, id: string, language: Language) {
  const incident = await findIncident(app.db, id)
  if (!incident) return null
  const [story, [counts]] = await Promise.all([readStory(app, id), counted(app.db, { id })])
  const { policy, content } = app.agency
  const { controller } = policy
  const say = messages[language].breach
  const moment = (at: Date) => printMoment(at, policy.workingHours.timeZone, language)
  const now = app.clock()
  const dueAt = breachReportDue(incident.knownAt)
  const linesOf = (about: IncidentAbout) =>
    story
      .filter((line) => line.about === about)
      .reverse()
      .map(({ at, text }) => ({ when: moment(at), text: text ?? '' }))
  const isLate = (incident.reportedAt ?? now) > dueAt
  const told = counts?.told ?? 0
  const { category } = sectionWords[language]
  return {
    language,
    title: say.title,
    lead: [
      incident.reportedAt ? fill(say.further, { reported: moment(incident.reportedAt) }) : say.first,
      `${say.authority}: ${authorityOf(controller)?.name ?? say.authorityNone}`,
      fill(say.draft, { made: moment(now) }),
    ],
    parts: [
      {
        title: say.who,
        facts: pairs([
          [say.controller, controller.name],
          [say.address, controller.address.join(', ')],
          [say.registration, controller.registration],
          [say.contact, contactOf(controller.email ?? content.email, controller.phone)],
        ]),
      },
      {
        title: say.when,
        facts: pairs([
          [say.happened, incident.happenedAt ? moment(incident.happenedAt) : say.unknown],
          [say.known, moment(incident.knownAt)],
          [say.found, say.finders[incident.foundBy]],
          [say.due, moment(dueAt)],
        ]),
      },
      ...(isLate ? [{ title: say.delay, lines: linesOf('delay'), missing: say.delayMissing }] : []),
      { title: say.nature, lines: linesOf('what'), missing: say.missing },
      {
        title: say.data,
        facts: pairs([
          [
            say.categories,
            join(
              incident.categories.map((one) => category[one]),
              language,
            ) || say.unknown,
          ],
          [say.kinds, say.unknown],
          [say.people, incident.affected > 0 ? printCount(incident.affected, language) : say.peopleNone],
          [say.records, incident.affected > 0 ? printCount(counts?.records ?? 0, language) : say.peopleNone],
        ]),
      },
      { title: say.consequences, lines: linesOf('consequences'), missing: say.missing },
      { title: say.measures, lines: linesOf('measures'), missing: say.missing },
      {
        title: say.told,
        facts: pairs([
          [say.told, told > 0 ? fill(say.toldCount, { count: printCount(told, language) }) : say.toldNone],
        ]),
      },
    ],
  }
}

const contactOf = (...ways: readonly (string | undefined)[]) => ways.filter(Boolean).join(', ')

function pairs(all: readonly (readonly [term: string, text: string | undefined])[]) {
  return all.flatMap(([term, text]) => (text ? [[term, text] as const] : []))
}
