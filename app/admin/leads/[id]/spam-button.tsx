import { words } from '#app/admin/words.ts'
import { Button } from '#components/ui/button.tsx'
import type { Lead } from '#lib/leads/queries.ts'

/** Sets a lead aside as spam in one press; the next page offers the way back. */
export function SpamButton({ lead }: { lead: Lead }) {
  if (lead.stage === 'spam') return null
  return (
    <form action={`/admin/leads/${lead.id}/stage`} method="post">
      <input type="hidden" name="was" value={lead.stage} />
      <input type="hidden" name="stage" value="spam" />
      <Button weight="plain">{words.clock.spam}</Button>
    </form>
  )
}
