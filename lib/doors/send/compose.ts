import { type Letter, renderLetter } from '../../../emails/letter.ts'
import { asLanguage, messages } from '../../../messages/messages.ts'
import { printDuration } from '../../../policy/duration.ts'
import { fill } from '../../../policy/fill.ts'
import { sectionWords } from '../../../policy/sections/words/section-words.ts'
import type { Language } from '../../../policy/vocabulary.ts'
import { printMoment } from '../../../policy/working-time.ts'
import type { House } from '../../house.ts'
import type { Mail } from '../../platform/transports/mail.ts'
import { findAnnouncement } from '../../records/announcements/queries.ts'
import { findLeadFacts, type LeadFacts } from '../../records/leads/facts.ts'
import type { Claimed } from '../../records/outbox/claim.ts'
import { unsubscribeToken } from '../choices/unsubscribe-token.ts'
import { mailConfirmLink, mailEnquiryLink, mailReferralLink } from './confirm-link.ts'
import { messageIdOf, publicUrl, senderDomain } from './sender.ts'

type Composed = { letter: Letter; to: string; headers?: Record<string, string> }

/**
 * Writes a claimed message as it will arrive.
 * @returns null when what it was about is gone
 */
export async function composeMail(house: House, message: Claimed): Promise<Mail | null> {
  const composed = await composers[message.kind](house, message)
  if (!composed) return null
  const { subject, text, html } = renderLetter(composed.letter)
  return {
    id: message.id,
    messageId: messageIdOf(house, message.id),
    from: house.mailFrom,
    to: composed.to,
    subject,
    text,
    html,
    headers: composed.headers ?? {},
  }
}

/** A message to a person with an address; the claim refuses others. */
type ToPerson = Claimed & { readonly email: string; readonly emailKey: Buffer }

function toPerson(compose: (house: House, message: ToPerson) => Promise<Composed | null>): Composer {
  return async (house, message) => {
    const { email, emailKey } = message
    return email === null || emailKey === null ? null : compose(house, { ...message, email, emailKey })
  }
}

type Composer = (house: House, message: Claimed) => Promise<Composed | null>

const composers: { readonly [K in Claimed['kind']]: Composer } = {
  staff_notice: composeStaffNotice,
  auto_reply: toPerson(composeAutoReply),
  confirm_opt_in: toPerson(composeConfirmation),
  source_notice: toPerson(composeSourceNotice),
  referral_notice: toPerson(composeReferralNotice),
  confirm_enquiry: toPerson(composeEnquiryConfirmation),
  announcement: toPerson(composeAnnouncement),
}

/** To the agency, in its own language; names the form and the reference, never what was written. */
async function composeStaffNotice(house: House, { leadId }: Claimed): Promise<Composed | null> {
  const lead = leadId && (await findLeadFacts(house.db, leadId))
  if (!lead) return null
  const words = messages.en.mail.staffNotice
  const form = house.agency.forms[lead.form]?.title.en ?? lead.form
  return {
    to: house.agency.content.email,
    letter: {
      language: 'en',
      subject: fill(words.subject, { reference: lead.reference }),
      paragraphs: [fill(words.text, { form, due: printDue(house, lead, 'en') })],
      link: { label: words.button, href: `${house.appUrl}/admin/leads/${lead.id}` },
      foot: [house.agency.content.name],
    },
  }
}

/** To an address that nobody has proven yet: no link, and nothing of what was typed (mail bombing). */
async function composeAutoReply(house: House, message: ToPerson): Promise<Composed | null> {
  const lead = message.leadId && (await findLeadFacts(house.db, message.leadId))
  if (!lead) return null
  const { greeting, autoReply } = wordsOf(message)
  return {
    to: message.email,
    headers: { 'Auto-Submitted': 'auto-replied', 'X-Auto-Response-Suppress': 'All' },
    letter: {
      language: message.language,
      subject: fill(autoReply.subject, { reference: lead.reference }),
      paragraphs: [
        greeting,
        fill(autoReply.text, { reference: lead.reference }),
        fill(autoReply.next, { due: printDue(house, lead, asLanguage(message.language)) }),
        autoReply.notYou,
      ],
      foot: footOf(house),
    },
  }
}

async function composeConfirmation(house: House, message: ToPerson): Promise<Composed | null> {
  const link = await mailConfirmLink(house, message)
  if (!link) return null
  const { greeting, confirm } = wordsOf(message)
  return {
    to: message.email,
    headers: { 'Auto-Submitted': 'auto-generated' },
    letter: {
      language: message.language,
      subject: confirm.subject,
      paragraphs: [greeting, confirm.text],
      quote: link.wording,
      link: { label: confirm.button, href: publicUrl(house, message.language, `/confirm/${link.token}`) },
      after: [confirm.press, fill(confirm.notYou, { days: link.days })],
      foot: footOf(house),
    },
  }
}

/** To an address that has not shown itself to be read: the reference and a button, nothing that was typed. */
async function composeEnquiryConfirmation(house: House, message: ToPerson): Promise<Composed | null> {
  const lead = message.leadId && (await findLeadFacts(house.db, message.leadId))
  const link = lead && (await mailEnquiryLink(house, message))
  if (!lead || !link) return null
  const { greeting, confirmEnquiry } = wordsOf(message)
  return {
    to: message.email,
    headers: { 'Auto-Submitted': 'auto-generated' },
    letter: {
      language: message.language,
      subject: fill(confirmEnquiry.subject, { reference: lead.reference }),
      paragraphs: [greeting, fill(confirmEnquiry.text, { reference: lead.reference })],
      link: {
        label: confirmEnquiry.button,
        href: publicUrl(house, message.language, `/confirm/${link.token}`),
      },
      after: [fill(confirmEnquiry.notYou, { days: link.days })],
      foot: footOf(house),
    },
  }
}

/** To somebody who was named by another, once: what is known of them and how to agree; not a word that a stranger typed (P07). */
async function composeReferralNotice(house: House, message: ToPerson): Promise<Composed | null> {
  const link = await mailReferralLink(house, message)
  if (!link) return null
  const { greeting, referralNotice } = wordsOf(message)
  const language = asLanguage(message.language)
  const { name } = house.agency.content
  return {
    to: message.email,
    headers: { 'Auto-Submitted': 'auto-generated' },
    letter: {
      language,
      subject: fill(referralNotice.subject, { agency: name }),
      paragraphs: [greeting, fill(referralNotice.text, { agency: name })],
      link: { label: referralNotice.button, href: publicUrl(house, language, `/confirm/${link.token}`) },
      after: [fill(referralNotice.nothing, { period: printDuration(link.period, language) })],
      foot: footOf(house),
    },
  }
}

/** To somebody whom staff entered: that it was done, by what way it came, and where to read more (P09). */
async function composeSourceNotice(house: House, message: ToPerson): Promise<Composed | null> {
  const lead = message.leadId && (await findLeadFacts(house.db, message.leadId))
  if (!lead) return null
  const { greeting, sourceNotice } = wordsOf(message)
  const language = asLanguage(message.language)
  const way = lead.enteredBy ? sectionWords[language].otherSource[lead.enteredBy] : ''
  return {
    to: message.email,
    headers: { 'Auto-Submitted': 'auto-generated' },
    letter: {
      language,
      subject: fill(sourceNotice.subject, { reference: lead.reference }),
      paragraphs: [greeting, fill(sourceNotice.text, { way, reference: lead.reference }), sourceNotice.kept],
      link: { label: sourceNotice.button, href: publicUrl(house, language, '/privacy') },
      foot: footOf(house),
    },
  }
}

/** Marketing: one-click headers, a visible link and a postal address (E1). */
async function composeAnnouncement(house: House, message: ToPerson): Promise<Composed | null> {
  const announcement = message.announcementId && (await findAnnouncement(house.db, message.announcementId))
  if (!announcement) return null
  const words = wordsOf(message).announcement
  const url = publicUrl(house, message.language, `/unsubscribe/${unsubscribeToken(house, message.emailKey)}`)
  const oneClick = `${house.appUrl}/unsubscribe/${unsubscribeToken(house, message.emailKey)}`
  return {
    to: message.email,
    headers: {
      'List-Unsubscribe': `<${oneClick}>`,
      'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
      'List-Id': `newsletter <newsletter.${senderDomain(house)}>`,
    },
    letter: {
      language: message.language,
      subject: announcement.subject,
      paragraphs: announcement.body.split(/\n{2,}/).map((paragraph) => paragraph.trim()),
      foot: [words.why, ...footOf(house)],
      footLink: { label: words.unsubscribe, href: url },
    },
  }
}

function wordsOf({ language }: Claimed) {
  return messages[asLanguage(language)].mail
}

function footOf({ agency }: House): string[] {
  const { controller } = agency.policy
  return [[controller.name, ...controller.address].join(', '), controller.email]
}

/** By when, in the agency's own time (P63). */
function printDue({ agency }: House, { answerDueAt }: LeadFacts, language: Language): string {
  return answerDueAt ? printMoment(answerDueAt, agency.policy.workingHours.timeZone, language) : ''
}
