import { ActionForm } from '#app/admin/_action/action-form.tsx'
import { words } from '#app/admin/words.ts'
import { Button } from '#components/ui/button.tsx'
import type { Lead } from '#lib/leads/queries.ts'
import { setStageAction } from './lead-actions.ts'

/** Sets a lead aside as spam in one press; the next page offers the way back. */
export function SpamButton({ lead }: { lead: Lead }) {
  if (lead.stage === 'spam') return null
  return (
    <ActionForm action={setStageAction} at={{ id: lead.id }} values={{ was: lead.stage, stage: 'spam' }}>
      <Button weight="plain">{words.clock.spam}</Button>
    </ActionForm>
  )
}
