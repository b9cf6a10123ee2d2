import { breachNotice, incidentDue, reportReceived } from '#emails/letters/incident.ts'
import { renderLetter } from '#emails/render.tsx'
import type { AppContext } from '#lib/app.ts'
import { brandOf, publicUrl } from '#lib/doors/send/sender.ts'
import { languageFor, textFor } from '#lib/incidents/notice-text.ts'
import { findIncident, findNotice } from '#lib/incidents/queries.ts'
import { breachReportDue } from '#policy/law/breach.ts'
import { printMoment } from '#policy/time/working-time.ts'
import type { Translated } from '#policy/translated.ts'
import type { Language } from '#policy/vocabulary.ts'
import { type Composer, frameFor, generated, toPerson } from './composed.ts'

/** What staff wrote of an incident as it arrives at a reader, in their language where there is a text in it. */
function breachLetter(app: Pick<AppContext, 'agency' | 'appUrl'>, texts: Translated, asked: Language) {
  const frame = frameFor(app, languageFor(texts, asked))
  const { controller } = app.agency.policy
  return breachNotice(frame, {
    text: textFor(texts, asked),
    email: controller.email ?? app.agency.content.email,
    href: publicUrl(app, frame.language, '/privacy'),
  })
}

/** The same as it looks, before anybody gets it. */
export function previewBreachNotice(
  app: Pick<AppContext, 'agency' | 'appUrl'>,
  texts: Translated,
  language: Language,
) {
  return renderLetter(breachLetter(app, texts, language), brandOf(app))
}

export const composeBreachNotice = toPerson(async (app, { email, incidentNoticeId, language }) => {
  const notice = incidentNoticeId && (await findNotice(app.db, incidentNoticeId))
  if (!notice) return null
  const letter = breachLetter(app, notice.texts, frameFor(app, language).language)
  return { to: email, headers: generated, letter }
})

/** To the agency; an incident that was reported or closed meanwhile needs no word any more. */
export const composeIncidentDue: Composer = async (app, { incidentId }) => {
  const incident = incidentId && (await findIncident(app.db, incidentId))
  if (!incident || incident.reportedAt || incident.closedAt) return null
  const dueAt = breachReportDue(incident.knownAt)
  const due = printMoment(dueAt, app.agency.policy.workingHours.timeZone, 'en')
  const href = `${app.appUrl}/admin/incidents/${incident.id}`
  const letter = incidentDue(frameFor(app, 'en'), { due, isLate: dueAt <= app.clock(), href })
  return { to: app.agency.content.email, headers: generated, letter }
}

export const composeReportReceived: Composer = async (app) => ({
  to: app.agency.content.email,
  headers: generated,
  letter: reportReceived(frameFor(app, 'en'), { href: `${app.appUrl}/admin/reports` }),
})
