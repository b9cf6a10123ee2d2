import { ActionForm } from '#app/admin/_action/action-form.tsx'
import { words } from '#app/admin/words.ts'
import { Button } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { QuarantineReason } from '#db/schema/leads.ts'
import type { Lead } from '#lib/leads/queries.ts'
import { fill } from '#policy/fill.ts'
import { releaseLeadAction } from './lead-actions.ts'

function textFor(reason: QuarantineReason): string {
  const { referralText, mailboxText, text } = words.quarantine
  if (reason === 'referral') return referralText
  return reason === 'mailbox' ? mailboxText : text
}

/** Why a lead is in quarantine, and the one press that releases it. */
export function QuarantineNotice({ lead, changes }: { lead: Lead; changes: boolean }) {
  const { quarantine: label } = words
  if (!lead.quarantine) return null
  return (
    <Notice tone="warn">
      <p>
        {fill(label.why, { reason: label.reasons[lead.quarantine] })} {textFor(lead.quarantine)}
      </p>
      {changes && lead.quarantine !== 'referral' && (
        <ActionForm action={releaseLeadAction} at={{ id: lead.id }}>
          <Button>{label.release}</Button>
        </ActionForm>
      )}
    </Notice>
  )
}
