import { type MessageKind, staffKinds } from '#db/schema/outbox.ts'
import type { Letter, RenderedLetter } from '#emails/letter.ts'
import { accountCode } from '#emails/letters/account.ts'
import { campaignLetter } from '#emails/letters/campaign.ts'
import {
  choicesLink,
  confirmOptIn,
  confirmPreferences,
  serviceNotice,
  welcome,
} from '#emails/letters/choices.ts'
import { clientAsked } from '#emails/letters/client.ts'
import { disclosuresTold } from '#emails/letters/disclosures.ts'
import {
  autoReply,
  confirmEnquiry,
  draftReminder,
  quarantineNotice,
  referralNotice,
  reply,
  replyNotice,
  replyReturned,
  sourceNotice,
  staffNotice,
} from '#emails/letters/enquiry.ts'
import { breachNotice, incidentDue, reportReceived } from '#emails/letters/incident.ts'
import {
  appealReceived,
  confirmRequest,
  erasureSet,
  requestAnswered,
  requestExtended,
  requestPackage,
  requestReceived,
  requestsDue,
} from '#emails/letters/request.ts'
import {
  agentAnswered,
  agentReceived,
  companyOffered,
  transferFetched,
} from '#emails/letters/request-others.ts'
import type { Frame } from '#emails/letters/sender.ts'
import { staffForgotten, staffInvitation } from '#emails/letters/staff.ts'
import { renderLetter } from '#emails/render.tsx'
import type { AppContext } from '#lib/app.ts'
import { brandOf, publicUrl } from '#lib/doors/send/sender.ts'
import { printDuration } from '#policy/duration.ts'
import { sectionWords } from '#policy/sections/words/section-words.ts'
import { answerDue, printMoment } from '#policy/time/working-time.ts'
import { type Language, languages } from '#policy/vocabulary.ts'
import { frameFor } from './composed.ts'
import { sampleWords } from './sample-words.ts'

type Sampling = Pick<AppContext, 'agency' | 'appUrl' | 'clock'>
type Sample = (frame: Frame, told: Told) => Letter

/** What every sample may say: values of the form they have in a mail, and links that lead nowhere which changes anything. */
type Told = {
  readonly reference: string
  readonly form: string
  readonly due: string
  readonly days: number
  readonly period: string
  readonly wordings: readonly string[]
  readonly href: string
  readonly stop: string
  readonly preferences: string
}

const announced: Sample = (frame, told) => {
  const { subject, announcement: body } = sampleWords[frame.language]
  return campaignLetter(frame, { ...told, subject, body, page: told.href })
}

const asking = ({ language }: Frame, told: Told) => ({ ...told, right: sectionWords[language].right.access })

/** Every kind of mail there is, by the very function that writes it. */
const samples: { readonly [K in MessageKind]: Sample } = {
  staff_notice: staffNotice,
  reply_notice: replyNotice,
  reply_returned: replyReturned,
  quarantine_notice: quarantineNotice,
  auto_reply: autoReply,
  confirm_enquiry: confirmEnquiry,
  source_notice: (frame, told) => sourceNotice(frame, { ...told, way: sampleWords[frame.language].way }),
  referral_notice: referralNotice,
  reply: (frame, told) => {
    const { subject } = frame.words.reply
    return reply(frame, { ...told, subject, text: sampleWords[frame.language].reply })
  },
  confirm_opt_in: confirmOptIn,
  welcome,
  choices_link: choicesLink,
  confirm_preferences: confirmPreferences,
  announcement: announced,
  announcement_test: announced,
  draft_reminder: draftReminder,
  confirm_request: (frame, told) => confirmRequest(frame, { ...asking(frame, told), code: '402857' }),
  request_received: (frame, told) =>
    requestReceived(frame, { ...asking(frame, told), asked: 'question', certificate: told.href }),
  request_answered: (frame, told) =>
    requestAnswered(frame, { ...asking(frame, told), ended: { kind: 'done', deed: 'replied' } }),
  request_package: (frame, told) => requestPackage(frame, asking(frame, told)),
  request_extended: (frame, told) => requestExtended(frame, { ...asking(frame, told), why: 'complex' }),
  erasure_set: (frame, told) => erasureSet(frame, { ...told, at: told.due, certificate: told.href }),
  appeal_received: (frame, told) => appealReceived(frame, asking(frame, told)),
  requests_due: (frame, told) => requestsDue(frame, { ...told, count: 2 }),
  service_notice: (frame, told) =>
    serviceNotice(frame, { ...told, text: sampleWords[frame.language].change }),
  breach_notice: (frame, told) =>
    breachNotice(frame, { ...told, text: sampleWords[frame.language].breach, email: 'privacy@example.com' }),
  incident_due: (frame, told) => incidentDue(frame, { ...told, isLate: false }),
  report_received: reportReceived,
  disclosures_told: (frame, told) =>
    disclosuresTold(frame, { ...told, year: '2025', lines: ['Gulf Print (Quay 1, Brest)'] }),
  agent_received: (frame, told) => agentReceived(frame, asking(frame, told)),
  agent_answered: (frame, told) => agentAnswered(frame, asking(frame, told)),
  company_offered: (frame, told) =>
    companyOffered(frame, { ...told, who: 'Ada Lovelace (ada@example.com)', until: told.due }),
  transfer_fetched: (frame, told) => transferFetched(frame, { ...told, companies: ['data@example.com'] }),
  account_code: (frame, told) => accountCode(frame, { ...told, code: '402857', minutes: 30 }),
  client_asked: (frame, told) => clientAsked(frame, { ...asking(frame, told), leads: ['K7Q2-M4XD'] }),
  staff_invitation: staffInvitation,
  staff_forgotten: (frame, told) => staffForgotten(frame, { ...told, minutes: 30 }),
}

/** In which languages a letter exists: the desk and its mail speak one, but a newsletter is tried in its own. */
export function languagesOf(kind: MessageKind): readonly Language[] {
  return staffKinds.includes(kind) && kind !== 'announcement_test' ? ['en'] : languages
}

/** A letter as it arrives at a reader of this language, with values that are nobody's. */
export function renderSample(app: Sampling, kind: MessageKind, asked: Language): Promise<RenderedLetter> {
  const language = languagesOf(kind).includes(asked) ? asked : 'en'
  const frame = frameFor(app, language)
  return renderLetter(samples[kind](frame, toldOf(app, language)), brandOf(app))
}

function toldOf({ agency, appUrl, clock }: Sampling, language: Language): Told {
  const { policy, forms } = agency
  const [form] = Object.values(forms)
  const wordings = Object.values(forms).flatMap(({ consents }) => Object.values(consents))
  const due = answerDue(policy, clock())
  return {
    reference: 'Q-7F3K2M9X',
    form: form?.title[language] ?? '',
    due: printMoment(due, policy.workingHours.timeZone, language),
    days: 7,
    period: printDuration({ days: 30 }, language),
    wordings: wordings.slice(0, 1).map(({ wording }) => wording[language]),
    href: publicUrl({ appUrl }, language, '/privacy'),
    stop: `${appUrl}/unsubscribe/sample`,
    preferences: `${appUrl}/preferences/sample`,
  }
}
