import {
  autoReply,
  confirmEnquiry,
  quarantineNotice,
  referralNotice,
  reply,
  replyNotice,
  replyReturned,
  sourceNotice,
  staffNotice,
} from '#emails/letters/enquiry.ts'
import type { AppContext } from '#lib/app.ts'
import { findReply } from '#lib/correspondence/queries.ts'
import { mailEnquiryLink, mailReferralLink } from '#lib/doors/send/confirm-link.ts'
import { publicUrl } from '#lib/doors/send/sender.ts'
import { openReply } from '#lib/keyring.ts'
import { findLeadFacts, type LeadFacts } from '#lib/leads/queries.ts'
import { printDuration } from '#policy/duration.ts'
import { sectionWords } from '#policy/sections/words/section-words.ts'
import { printMoment } from '#policy/time/working-time.ts'
import type { Language } from '#policy/vocabulary.ts'
import { type Composer, frameFor, generated, toPerson } from './composed.ts'

export const composeStaffNotice: Composer = async (app, { leadId }) => {
  const lead = leadId && (await findLeadFacts(app.db, leadId))
  if (!lead) return null
  const form = app.agency.forms[lead.form]?.title.en ?? lead.form
  const asks = app.agency.forms[lead.form]?.asks
  const href = asks ? `${app.appUrl}/admin/requests` : `${app.appUrl}/admin/leads/${lead.id}`
  const told = { reference: lead.reference, form, due: printDue(app, lead, 'en'), href }
  const letter = staffNotice(frameFor(app, 'en'), told)
  return { to: app.agency.content.email, headers: generated, letter }
}

/** To the member whose lead it is, or to the agency where it is nobody's or they are gone: that somebody answered, never what. */
export const composeReplyNotice: Composer = async (app, { leadId, staffEmail, staffLanguage }) => {
  const lead = leadId && (await findLeadFacts(app.db, leadId))
  if (!lead) return null
  const href = `${app.appUrl}/admin/leads/${lead.id}`
  const letter = replyNotice(frameFor(app, staffLanguage ?? 'en'), { reference: lead.reference, href })
  return { to: staffEmail ?? app.agency.content.email, headers: generated, letter }
}

/** To the same: that a reply did not arrive. */
export const composeReplyReturned: Composer = async (app, { leadId, staffEmail, staffLanguage }) => {
  const lead = leadId && (await findLeadFacts(app.db, leadId))
  if (!lead) return null
  // A request stands under the id of its lead.
  const place = app.agency.forms[lead.form]?.asks ? 'requests' : 'leads'
  const href = `${app.appUrl}/admin/${place}/${lead.id}`
  const letter = replyReturned(frameFor(app, staffLanguage ?? 'en'), { reference: lead.reference, href })
  return { to: staffEmail ?? app.agency.content.email, headers: generated, letter }
}

export const composeQuarantineNotice: Composer = async (app) => {
  const letter = quarantineNotice(frameFor(app, 'en'), {
    href: `${app.appUrl}/admin/leads?place=quarantine`,
  })
  return { to: app.agency.content.email, headers: generated, letter }
}

export const composeAutoReply = toPerson(async (app, { email, leadId, language }) => {
  const lead = leadId && (await findLeadFacts(app.db, leadId))
  if (!lead) return null
  const frame = frameFor(app, language)
  return {
    to: email,
    headers: { 'Auto-Submitted': 'auto-replied', 'X-Auto-Response-Suppress': 'All' },
    letter: autoReply(frame, { reference: lead.reference, due: printDue(app, lead, frame.language) }),
  }
})

export const composeEnquiryConfirmation = toPerson(async (app, message) => {
  const lead = message.leadId && (await findLeadFacts(app.db, message.leadId))
  const link = lead && (await mailEnquiryLink(app, message))
  if (!lead || !link) return null
  const href = publicUrl(app, message.language, `/confirm/${link.token}`)
  const told = { reference: lead.reference, days: link.days, href }
  return {
    to: message.email,
    headers: generated,
    letter: confirmEnquiry(frameFor(app, message.language), told),
  }
})

export const composeReferralNotice = toPerson(async (app, message) => {
  const link = await mailReferralLink(app, message)
  if (!link) return null
  const frame = frameFor(app, message.language)
  const href = publicUrl(app, frame.language, `/confirm/${link.token}`)
  const told = { period: printDuration(link.period, frame.language), href }
  return { to: message.email, headers: generated, letter: referralNotice(frame, told) }
})

export const composeSourceNotice = toPerson(async (app, { email, leadId, language }) => {
  const lead = leadId && (await findLeadFacts(app.db, leadId))
  if (!lead) return null
  const frame = frameFor(app, language)
  const way = lead.enteredBy ? sectionWords[frame.language].otherSource[lead.enteredBy] : ''
  const href = publicUrl(app, frame.language, '/privacy')
  const letter = sourceNotice(frame, { reference: lead.reference, way, href })
  return { to: email, headers: generated, letter }
})

/** What staff wrote, under the reference that the person knows. */
export const composeReply = toPerson(async (app, { email, correspondenceId, language }) => {
  const found = correspondenceId && (await findReply(app.db, correspondenceId))
  if (!found) return null
  const { subject, text } = openReply(app.ring, found.id, found.body)
  const letter = reply(frameFor(app, language), { subject, text, reference: found.reference })
  return { to: email, letter }
})

/** By when, in the agency's own time (P63). */
function printDue({ agency }: AppContext, { answerDueAt }: LeadFacts, language: Language): string {
  return answerDueAt ? printMoment(answerDueAt, agency.policy.workingHours.timeZone, language) : ''
}
