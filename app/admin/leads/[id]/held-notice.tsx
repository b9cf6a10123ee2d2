import { words } from '#app/admin/words.ts'
import { Button } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import type { Lead } from '#lib/leads/queries.ts'
import { fill } from '#policy/fill.ts'

/** Why a lead waits in the tray, and the one press that brings it back. */
export function HeldNotice({ lead, changes }: { lead: Lead; changes: boolean }) {
  const { tray } = words
  if (!lead.quarantine) return null
  return (
    <Notice tone="warn">
      <p>
        {fill(tray.held, { reason: tray.reasons[lead.quarantine] })}{' '}
        {lead.quarantine === 'referral' ? tray.referralText : tray.heldText}
      </p>
      {changes && lead.quarantine !== 'referral' && (
        <form action={`/admin/leads/${lead.id}/bring-back`} method="post">
          <Button>{tray.bringBack}</Button>
        </form>
      )}
    </Notice>
  )
}
