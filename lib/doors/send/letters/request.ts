import {
  appealReceived,
  confirmRequest,
  type Ended,
  erasureSet,
  requestAnswered,
  requestExtended,
  requestPackage,
  requestReceived,
  requestsDue,
} from '#emails/letters/request.ts'
import type { AppContext } from '#lib/app.ts'
import { listClientsTold } from '#lib/clients/told-requests.ts'
import { listCorrections } from '#lib/corrections/queries.ts'
import { mailProofCode } from '#lib/doors/choices/proof-codes/mail-code.ts'
import { mailEnquiryLink, mailOwnLink, mailPackageLink } from '#lib/doors/send/confirm-link.ts'
import { publicUrl } from '#lib/doors/send/sender.ts'
import { readRequestsToWarnOf } from '#lib/requests/due-soon.ts'
import { findRequestOfLead, type RequestFacts } from '#lib/requests/queries.ts'
import { messages } from '#messages/messages.ts'
import { nameOfAsked } from '#policy/forms/request-form.ts'
import { appealableDays, canAppeal } from '#policy/law/appeal.ts'
import { authoritiesFor } from '#policy/law/authorities.ts'
import { sectionWords } from '#policy/sections/words/section-words.ts'
import { printMoment } from '#policy/time/working-time.ts'
import type { Language } from '#policy/vocabulary.ts'
import { type Composed, type Composer, frameFor, generated, type ToPerson, toPerson } from './composed.ts'

export const composeRequestConfirmation = toPerson(async (app, message) => {
  const request = message.leadId && (await findRequestOfLead(app.db, message.leadId))
  // Tried again after its end it would bring back what showed whose it is.
  if (!request || request.answeredAt) return null
  const link = await mailEnquiryLink(app, message, 'confirm_request')
  if (!link) return null
  const frame = frameFor(app, message.language)
  const href = publicUrl(app, frame.language, `/confirm/${link.token}`)
  const code = await mailProofCode(app, message, link.days)
  if (!code) return null
  const told = { ...factsOf(request, frame.language), days: link.days, href, code }
  return { to: message.email, headers: generated, letter: confirmRequest(frame, told) }
})

export const composeRequestReceived = toOwner((app, { frame, request, ...told }) => ({
  headers: generated,
  letter: requestReceived(frame, {
    ...told,
    asked: request.asked,
    due: moment(app, request.dueAt, frame.language),
  }),
}))

export const composeRequestAnswered = toOwner(async (app, { frame, request, ...told }) => {
  const ended = endedOf(app, request, frame.language)
  const { fields } = messages[frame.language].requests.correct
  const decided = (await listCorrections(app.db, request.id))
    .filter(({ decidedAt }) => decidedAt !== null)
    .map(({ field, ground }) => ({ field: fields[field], ground }))
  return ended && { letter: requestAnswered(frame, { ...told, ended, decided }) }
})

export const composeRequestExtended = toOwner((app, { frame, request, ...told }) => {
  const { extendedWhy: why, dueAt } = request
  return why && { letter: requestExtended(frame, { ...told, why, due: moment(app, dueAt, frame.language) }) }
})

export const composeErasureSet = toOwner((app, { frame, request, ...told }) => {
  const { erasesAt } = request
  return erasesAt && { letter: erasureSet(frame, { ...told, at: moment(app, erasesAt, frame.language) }) }
})

export const composeAppealReceived = toOwner((app, { frame, request, ...told }) => ({
  headers: generated,
  letter: appealReceived(frame, { ...told, due: moment(app, request.dueAt, frame.language) }),
}))

export const composeRequestPackage = toPerson(async (app, message) => {
  const request = message.leadId && (await findRequestOfLead(app.db, message.leadId))
  const link = request && (await mailPackageLink(app, message))
  if (!request || !link) return null
  const frame = frameFor(app, message.language)
  const href = publicUrl(app, frame.language, `/privacy/package/${link.token}`)
  const clients = await listClientsTold(app.db, request.reference)
  const told = { ...factsOf(request, frame.language), clients, days: link.days, href }
  return { to: message.email, letter: requestPackage(frame, told) }
})

export const composeRequestsDue: Composer = async (app, { staffEmail }) => {
  const soon = staffEmail ? await readRequestsToWarnOf(app.db, app.clock()) : null
  if (!staffEmail || !soon) return null
  const due = moment(app, soon.first, 'en')
  const letter = requestsDue(frameFor(app, 'en'), {
    count: soon.count,
    due,
    href: `${app.appUrl}/admin/requests`,
  })
  return { to: staffEmail, headers: generated, letter }
}

type Told = ReturnType<typeof factsOf> & {
  /** Clients who were told of it, since they decide about some of the data (P30). */
  readonly clients: readonly string[]
  readonly frame: ReturnType<typeof frameFor>
  readonly request: RequestFacts
  readonly href: string
  /** Where the mailbox gets no way to the request's page. */
  readonly withoutPage: boolean
  /** Where the certificate of an erasure will be. */
  readonly certificate: string
}

type Written = Omit<Extract<Composed, { letter: unknown }>, 'to'> | null

/** A letter to the person of a request, with the link to its page. */
function toOwner(write: (app: AppContext, told: Told) => Written | Promise<Written>): Composer {
  return toPerson(async (app, message: ToPerson) => {
    const request = message.leadId && (await findRequestOfLead(app.db, message.leadId))
    if (!request) return null
    const frame = frameFor(app, message.language)
    // Nobody has shown yet that the mailbox it was corrected to is theirs: it gets no way to the page.
    const link = (await movedBy(app, request)) ? null : await mailOwnLink(app, message)
    const href = publicUrl(app, frame.language, link ? `/privacy/requests/${link.token}` : '/privacy')
    const certificate = publicUrl(app, frame.language, `/privacy/certificate/${request.reference}`)
    const clients = await listClientsTold(app.db, request.reference)
    const withoutPage = link === null
    const told = {
      ...factsOf(request, frame.language),
      clients,
      frame,
      request,
      href,
      withoutPage,
      certificate,
    }
    const written = await write(app, told)
    return written && { ...written, to: message.email }
  })
}

/** Whether their address is another since this request, which asked for that. */
async function movedBy({ db }: AppContext, { id, deed }: RequestFacts): Promise<boolean> {
  if (deed !== 'corrected') return false
  return (await listCorrections(db, id)).some(
    ({ field, decidedAt, ground }) => field === 'email' && decidedAt && !ground,
  )
}

function endedOf(app: AppContext, request: RequestFacts, language: Language): Ended | null {
  const { outcome, deed, ground, place, appealedAt } = request
  const { policy } = app.agency
  if (outcome === 'called_off') return { kind: 'called_off' }
  if (outcome === 'done') return deed && { kind: 'done', deed }
  if (outcome !== 'refused' || !ground) return null
  const appeals = canAppeal(place, policy)
  const { attorney } = messages[language].mail.requestAnswered
  const named = authoritiesFor(place, policy.controller).map(({ name, url }) => `${name} (${url})`)
  return {
    kind: 'refused',
    ground,
    authorities: appeals ? [...named, attorney] : named,
    appealDays: appeals && !appealedAt ? appealableDays : null,
    wasAppealed: appealedAt !== null,
  }
}

function moment({ agency }: AppContext, at: Date, language: Language): string {
  return printMoment(at, agency.policy.workingHours.timeZone, language)
}

/** Of which request a letter is, and what was asked, in words. */
export function factsOf({ reference, asked }: RequestFacts, language: Language) {
  return { reference, right: nameOfAsked(asked, sectionWords[language]) }
}
