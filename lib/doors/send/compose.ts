import { otherKinds, staffKinds } from '#db/schema/outbox.ts'
import { renderLetter } from '#emails/render.tsx'
import type { AppContext } from '#lib/app.ts'
import type { Mail } from '#lib/platform/transports/mail.ts'
import { composeAccountCode } from './letters/account.ts'
import { composeCampaign, composeTest } from './letters/campaign.ts'
import { composeServiceNotice } from './letters/change.ts'
import {
  composeChoicesLink,
  composeConfirmation,
  composeWelcome,
  composeWiderChoices,
} from './letters/choices.ts'
import { composeClientAsked } from './letters/client.ts'
import type { Composer } from './letters/composed.ts'
import { composeDisclosuresTold } from './letters/disclosures.ts'
import { composeDraftReminder } from './letters/draft.ts'
import {
  composeAutoReply,
  composeEnquiryConfirmation,
  composeQuarantineNotice,
  composeReferralNotice,
  composeReply,
  composeReplyNotice,
  composeReplyReturned,
  composeSourceNotice,
  composeStaffNotice,
} from './letters/enquiry.ts'
import { composeBreachNotice, composeIncidentDue, composeReportReceived } from './letters/incident.ts'
import {
  composeAppealReceived,
  composeErasureSet,
  composeRequestAnswered,
  composeRequestConfirmation,
  composeRequestExtended,
  composeRequestPackage,
  composeRequestReceived,
  composeRequestsDue,
} from './letters/request.ts'
import {
  composeAgentAnswered,
  composeAgentReceived,
  composeCompanyOffered,
  composeTransferFetched,
} from './letters/request-others.ts'
import { composeStaffForgotten, composeStaffInvitation } from './letters/staff.ts'
import type { Claimed } from './outbox/claim.ts'
import { returnAddress } from './return-address.ts'
import { brandOf, messageIdOf } from './sender.ts'

/**
 * Writes a claimed message as it will arrive.
 * @returns null when what it was about is gone
 */
export async function composeMail(app: AppContext, message: Claimed): Promise<Mail | null> {
  const composed = await composers[message.kind](app, message)
  if (!composed) return null
  const { to, headers = {} } = composed
  const rendered =
    'rendered' in composed ? composed.rendered : await renderLetter(composed.letter, brandOf(app))
  return {
    id: message.id,
    messageId: messageIdOf(app, message.id),
    from: app.mailFrom,
    to,
    replyTo: isToPerson(message) && message.leadId ? returnAddress(app, 'reply', message.leadId) : null,
    returnPath: returnAddress(app, 'bounce', message.id),
    subject: rendered.subject,
    text: rendered.text,
    html: rendered.html,
    headers,
  }
}

/** What goes to the agency itself, or to somebody else on a person's wish, is answered to nobody's lead. */
function isToPerson({ kind }: Claimed): boolean {
  return !staffKinds.includes(kind) && !otherKinds.includes(kind)
}

const composers: { readonly [K in Claimed['kind']]: Composer } = {
  staff_notice: composeStaffNotice,
  service_notice: composeServiceNotice,
  breach_notice: composeBreachNotice,
  incident_due: composeIncidentDue,
  report_received: composeReportReceived,
  disclosures_told: composeDisclosuresTold,
  client_asked: composeClientAsked,
  account_code: composeAccountCode,
  auto_reply: composeAutoReply,
  confirm_opt_in: composeConfirmation,
  source_notice: composeSourceNotice,
  referral_notice: composeReferralNotice,
  confirm_enquiry: composeEnquiryConfirmation,
  reply: composeReply,
  reply_notice: composeReplyNotice,
  reply_returned: composeReplyReturned,
  quarantine_notice: composeQuarantineNotice,
  welcome: composeWelcome,
  choices_link: composeChoicesLink,
  confirm_preferences: composeWiderChoices,
  announcement: composeCampaign,
  announcement_test: composeTest,
  confirm_request: composeRequestConfirmation,
  request_received: composeRequestReceived,
  request_answered: composeRequestAnswered,
  request_package: composeRequestPackage,
  request_extended: composeRequestExtended,
  erasure_set: composeErasureSet,
  appeal_received: composeAppealReceived,
  requests_due: composeRequestsDue,
  draft_reminder: composeDraftReminder,
  agent_received: composeAgentReceived,
  agent_answered: composeAgentAnswered,
  company_offered: composeCompanyOffered,
  transfer_fetched: composeTransferFetched,
  staff_invitation: composeStaffInvitation,
  staff_forgotten: composeStaffForgotten,
}
