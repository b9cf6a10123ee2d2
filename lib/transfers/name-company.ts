import { randomUUID } from 'node:crypto'
import type { AppContext } from '#lib/app.ts'
import { suppressionKeyOf } from '#lib/doors/choices/suppressions/key.ts'
import { enterCopy } from '#lib/doors/disclose/open.ts'
import { keep } from '#lib/doors/send/keep.ts'
import { queueFor } from '#lib/doors/send/outbox/queue.ts'
import { findPackageOfLead } from '#lib/packages/queries.ts'
import { recordEvent } from '#lib/record-event.ts'
import { withOwnRequest } from '#lib/requests/own-request.ts'
import { asLanguage } from '#messages/messages.ts'
import { normaliseEmail } from '#policy/addresses.ts'
import { confirmTransfer, dropNamed, insertTransfer } from './changes.ts'
import { listTransfers } from './queries.ts'

/** Most companies that one request can be handed over to. */
const most = 5

/** `named`: it is to be confirmed by a press · `email`: what was typed is no address · `ended`: there is no copy to hand over. */
export type Named = 'named' | 'email' | 'too_many' | 'ended'

/** Names another company for the copy of what somebody provided (R5). Nothing goes there before one more press. */
export async function nameCompany(app: AppContext, token: string, typed: string): Promise<Named> {
  let came: Named = 'ended'
  await withOwnRequest(app, token, async (tx, { asked, leadId, personId }) => {
    const now = app.clock()
    const copy = leadId && asked === 'portability' ? await findPackageOfLead(tx, leadId, now) : null
    if (!leadId || !personId || copy?.state !== 'ready') return false
    const company = normaliseEmail(typed)
    const confirmed = (await listTransfers(tx, leadId)).filter(({ confirmedAt }) => confirmedAt)
    came = !company ? 'email' : confirmed.length >= most ? 'too_many' : 'named'
    if (!company || came !== 'named') return false
    await enterCopy(tx, dropNamed({ leadId }))
    const companyKey = suppressionKeyOf(app.keys.suppression, company)
    const at = { namedAt: now, expiresAt: copy.expiresAt }
    await enterCopy(tx, insertTransfer({ id: randomUUID(), leadId, personId, company, companyKey, ...at }))
    return true
  })
  return came
}

/** Takes back a company that was named and not confirmed. */
export async function dropCompany(app: AppContext, token: string): Promise<boolean> {
  return withOwnRequest(app, token, async (tx, { leadId }) =>
    leadId ? (await enterCopy(tx, dropNamed({ leadId }))).length > 0 : false,
  )
}

/** The press by which the company that was named gets its mail, with a link that works once. */
export async function confirmCompany(app: AppContext, token: string): Promise<boolean> {
  return withOwnRequest(app, token, async (tx, { id: requestId, leadId, personId, language }) => {
    const at = app.clock()
    if (!leadId || !personId) return false
    const [confirmed] = await enterCopy(tx, confirmTransfer({ leadId, at }))
    if (!confirmed) return false
    const { id } = confirmed
    const mail = {
      kind: 'company_offered',
      purpose: 'answer_request',
      language: asLanguage(language),
    } as const
    // Its mail has its own id: of several companies each mail is about its own.
    await keep(tx, queueFor({ ...mail, id, personId, leadId, now: at }))
    const actor = { kind: 'person', id: personId } as const
    await recordEvent(tx, {
      at,
      actor,
      verb: 'transfer.confirmed',
      objectId: requestId,
      facts: { transfer: id },
    })
    return true
  })
}
