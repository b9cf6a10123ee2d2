import {
  autoReply,
  confirmEnquiry,
  referralNotice,
  reply,
  replyNotice,
  sourceNotice,
  staffNotice,
} from '#emails/letters/enquiry.ts'
import type { House } from '#lib/app.ts'
import { findAnswer } from '#lib/correspondence/queries.ts'
import { mailEnquiryLink, mailReferralLink } from '#lib/doors/send/confirm-link.ts'
import { publicUrl } from '#lib/doors/send/sender.ts'
import { openAnswer } from '#lib/keyring.ts'
import { findLeadFacts, type LeadFacts } from '#lib/leads/facts.ts'
import { printDuration } from '#policy/duration.ts'
import { sectionWords } from '#policy/sections/words/section-words.ts'
import type { Language } from '#policy/vocabulary.ts'
import { printMoment } from '#policy/working-time.ts'
import { type Composer, frameFor, generated, toPerson } from './composed.ts'

export const composeStaffNotice: Composer = async (house, { leadId }) => {
  const lead = leadId && (await findLeadFacts(house.db, leadId))
  if (!lead) return null
  const form = house.agency.forms[lead.form]?.title.en ?? lead.form
  const asks = house.agency.forms[lead.form]?.asks
  const href = asks ? `${house.appUrl}/admin/requests` : `${house.appUrl}/admin/leads/${lead.id}`
  const told = { reference: lead.reference, form, due: printDue(house, lead, 'en'), href }
  return { to: house.agency.content.email, letter: staffNotice(frameFor(house, 'en'), told) }
}

/** To the agency: that somebody answered, never what. */
export const composeReplyNotice: Composer = async (house, { leadId }) => {
  const lead = leadId && (await findLeadFacts(house.db, leadId))
  if (!lead) return null
  const href = `${house.appUrl}/admin/leads/${lead.id}`
  const letter = replyNotice(frameFor(house, 'en'), { reference: lead.reference, href })
  return { to: house.agency.content.email, headers: generated, letter }
}

export const composeAutoReply = toPerson(async (house, { email, leadId, language }) => {
  const lead = leadId && (await findLeadFacts(house.db, leadId))
  if (!lead) return null
  const frame = frameFor(house, language)
  return {
    to: email,
    headers: { 'Auto-Submitted': 'auto-replied', 'X-Auto-Response-Suppress': 'All' },
    letter: autoReply(frame, { reference: lead.reference, due: printDue(house, lead, frame.language) }),
  }
})

export const composeEnquiryConfirmation = toPerson(async (house, message) => {
  const lead = message.leadId && (await findLeadFacts(house.db, message.leadId))
  const link = lead && (await mailEnquiryLink(house, message))
  if (!lead || !link) return null
  const href = publicUrl(house, message.language, `/confirm/${link.token}`)
  const told = { reference: lead.reference, days: link.days, href }
  return {
    to: message.email,
    headers: generated,
    letter: confirmEnquiry(frameFor(house, message.language), told),
  }
})

export const composeReferralNotice = toPerson(async (house, message) => {
  const link = await mailReferralLink(house, message)
  if (!link) return null
  const frame = frameFor(house, message.language)
  const href = publicUrl(house, frame.language, `/confirm/${link.token}`)
  const told = { period: printDuration(link.period, frame.language), href }
  return { to: message.email, headers: generated, letter: referralNotice(frame, told) }
})

export const composeSourceNotice = toPerson(async (house, { email, leadId, language }) => {
  const lead = leadId && (await findLeadFacts(house.db, leadId))
  if (!lead) return null
  const frame = frameFor(house, language)
  const way = lead.enteredBy ? sectionWords[frame.language].otherSource[lead.enteredBy] : ''
  const href = publicUrl(house, frame.language, '/privacy')
  const letter = sourceNotice(frame, { reference: lead.reference, way, href })
  return { to: email, headers: generated, letter }
})

/** What staff wrote, under the reference that the person knows. */
export const composeReply = toPerson(async (house, { email, correspondenceId, language }) => {
  const found = correspondenceId && (await findAnswer(house.db, correspondenceId))
  if (!found) return null
  const { subject, text } = openAnswer(house.ring, found.id, found.body)
  const letter = reply(frameFor(house, language), { subject, text, reference: found.reference })
  return { to: email, letter }
})

/** By when, in the agency's own time (P63). */
function printDue({ agency }: House, { answerDueAt }: LeadFacts, language: Language): string {
  return answerDueAt ? printMoment(answerDueAt, agency.policy.workingHours.timeZone, language) : ''
}
