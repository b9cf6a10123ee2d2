import {
  agentAnswered,
  agentReceived,
  companyOffered,
  transferFetched,
} from '#emails/letters/request-others.ts'
import { confirmedAgent, findAgent } from '#lib/agents/queries.ts'
import type { AppContext } from '#lib/app.ts'
import { mailAgentLink } from '#lib/doors/send/confirm-link.ts'
import type { Claimed } from '#lib/doors/send/outbox/claim.ts'
import { publicUrl } from '#lib/doors/send/sender.ts'
import { mailTransferLink } from '#lib/doors/send/transfer-link.ts'
import { findRequestOfLead } from '#lib/requests/queries.ts'
import { listTransfers } from '#lib/transfers/queries.ts'
import { printMoment } from '#policy/time/working-time.ts'
import { type Composer, frameFor, generated, toPerson } from './composed.ts'
import { factsOf } from './request.ts'

/** To who asked for somebody else: that it has come, and that nothing is done before that person has confirmed it (R3). */
export const composeAgentReceived: Composer = async (app, message) => {
  const agent = message.leadId && (await findAgent(app.db, message.leadId))
  const told = agent && (await toldOf(app, message))
  if (!agent || !told) return null
  return { to: agent.email, headers: generated, letter: agentReceived(told.frame, told) }
}

/** To the same, once the person has confirmed them: that the request is answered. */
export const composeAgentAnswered: Composer = async (app, message) => {
  const agent = message.leadId && (await confirmedAgent(app.db, message.leadId))
  const told = agent && (await toldOf(app, message))
  if (!agent || !told) return null
  return { to: agent.email, letter: agentAnswered(told.frame, told) }
}

/** To a company that somebody named: who asks, what it is, and a link that works once (R5). */
export const composeCompanyOffered: Composer = async (app, message) => {
  const link = await mailTransferLink(app, message.id)
  if (!link) return null
  const { token, company, reference, email, expiresAt } = link
  const frame = frameFor(app, message.language)
  // Their address alone: what they typed as their name stands on the page, and no mail repeats it to an address that they chose.
  const who = email ?? ''
  const until = printMoment(expiresAt, app.agency.policy.workingHours.timeZone, frame.language)
  const href = publicUrl(app, frame.language, `/privacy/transfer/${token}`)
  return { to: company, letter: companyOffered(frame, { reference, who, until, href }) }
}

/** To its person: that a company has fetched their copy. */
export const composeTransferFetched = toPerson(async (app, message) => {
  const request = message.leadId && (await findRequestOfLead(app.db, message.leadId))
  if (!request || !message.leadId) return null
  const fetched = (await listTransfers(app.db, message.leadId)).filter(({ fetchedAt }) => fetchedAt)
  const companies = fetched.map(({ company }) => company)
  if (companies.length === 0) return null
  const frame = frameFor(app, message.language)
  const href = publicUrl(app, frame.language, '/privacy')
  const { reference } = request
  return { to: message.email, letter: transferFetched(frame, { reference, companies, href }) }
})

async function toldOf(app: AppContext, { id, personId, leadId, language }: Claimed) {
  const request = leadId && (await findRequestOfLead(app.db, leadId))
  const link = request && personId ? await mailAgentLink(app, { id, personId, leadId }) : null
  if (!request || !link) return null
  const frame = frameFor(app, language)
  const href = publicUrl(app, frame.language, `/privacy/requests/${link.token}`)
  return { frame, ...factsOf(request, frame.language), href }
}
