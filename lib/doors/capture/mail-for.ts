import { randomUUID } from 'node:crypto'
import type { QuarantineReason } from '#db/schema/leads.ts'
import type { FormDefinition } from '#policy/form.ts'

/** A message that a submission causes. */
export type CausedMail = { readonly id: string; readonly kind: string; readonly purpose: string }

/** What is in quarantine causes no mail but the one by which its person lets it through; the rest follows at its release. */
export function mailFor(
  { answered, asks }: FormDefinition,
  {
    quarantine,
    entered,
    reachable,
    asksConsent,
    hasAgent = false,
  }: {
    quarantine: QuarantineReason | null
    entered: boolean
    reachable: boolean
    asksConsent: boolean
    hasAgent?: boolean
  },
): CausedMail[] {
  const mail: CausedMail[] = []
  if (quarantine === 'referral')
    return [{ id: randomUUID(), kind: 'referral_notice', purpose: 'invite_referred' }]
  if (quarantine === 'mailbox' && asks)
    return [
      ...(hasAgent ? (['confirm_request', 'agent_received'] as const) : (['confirm_request'] as const)),
    ].map((kind) => ({ id: randomUUID(), kind, purpose: 'answer_request' }))
  if (quarantine === 'mailbox' && reachable)
    return [{ id: randomUUID(), kind: 'confirm_enquiry', purpose: 'answer_enquiry' }]
  if (quarantine) return mail
  // Whom staff enter is told so (P09), and staff know already.
  if (entered)
    return reachable ? [{ id: randomUUID(), kind: 'source_notice', purpose: 'answer_enquiry' }] : []
  if (answered) {
    mail.push({ id: randomUUID(), kind: 'staff_notice', purpose: 'answer_enquiry' })
    if (reachable) mail.push({ id: randomUUID(), kind: 'auto_reply', purpose: 'answer_enquiry' })
  }
  if (asksConsent && reachable)
    mail.push({ id: randomUUID(), kind: 'confirm_opt_in', purpose: 'confirm_choice' })
  return mail
}
