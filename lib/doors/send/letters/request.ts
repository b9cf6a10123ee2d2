import { requestReceived } from '#emails/letters/choices.ts'
import { confirmRequest, requestAnswered, requestPackage } from '#emails/letters/request.ts'
import { mailEnquiryLink, mailPackageLink } from '#lib/doors/send/confirm-link.ts'
import { publicUrl } from '#lib/doors/send/sender.ts'
import { findRequestOfLead, type RequestFacts } from '#lib/requests/queries.ts'
import { sectionWords } from '#policy/sections/words/section-words.ts'
import { printMoment } from '#policy/time/working-time.ts'
import type { Language } from '#policy/vocabulary.ts'
import { frameFor, generated, toPerson } from './composed.ts'

export const composeRequestConfirmation = toPerson(async (app, message) => {
  const request = message.leadId && (await findRequestOfLead(app.db, message.leadId))
  const link = request && (await mailEnquiryLink(app, message, 'confirm_request'))
  if (!request || !link) return null
  const frame = frameFor(app, message.language)
  const href = publicUrl(app, frame.language, `/confirm/${link.token}`)
  const told = { ...factsOf(request, frame.language), days: link.days, href }
  return { to: message.email, headers: generated, letter: confirmRequest(frame, told) }
})

export const composeRequestReceived = toPerson(async (app, { email, leadId, language }) => {
  const request = leadId && (await findRequestOfLead(app.db, leadId))
  if (!request) return null
  const frame = frameFor(app, language)
  const due = printMoment(request.dueAt, app.agency.policy.workingHours.timeZone, frame.language)
  const letter = requestReceived(frame, { ...factsOf(request, frame.language), due })
  return { to: email, headers: generated, letter }
})

export const composeRequestAnswered = toPerson(async (app, { email, leadId, language }) => {
  const request = leadId && (await findRequestOfLead(app.db, leadId))
  if (!request) return null
  const frame = frameFor(app, language)
  const href = publicUrl(app, frame.language, '/privacy')
  const done = request.outcome === 'done'
  const certificate = publicUrl(app, frame.language, `/privacy/certificate/${request.reference}`)
  const told = {
    ...factsOf(request, frame.language),
    done,
    href,
    ...(done && request.asked === 'erasure' && { certificate }),
  }
  return { to: email, letter: requestAnswered(frame, told) }
})

export const composeRequestPackage = toPerson(async (app, message) => {
  const request = message.leadId && (await findRequestOfLead(app.db, message.leadId))
  const link = request && (await mailPackageLink(app, message))
  if (!request || !link) return null
  const frame = frameFor(app, message.language)
  const href = publicUrl(app, frame.language, `/privacy/package/${link.token}`)
  const told = { ...factsOf(request, frame.language), days: link.days, href }
  return { to: message.email, letter: requestPackage(frame, told) }
})

function factsOf({ reference, asked }: RequestFacts, language: Language) {
  const words = sectionWords[language]
  return { reference, right: asked === 'question' ? words.request.question : words.right[asked] }
}
