import type { CurrentUser } from '#app/admin/current-user.ts'
import { words } from '#app/admin/words.ts'
import { LinkButton } from '#components/ui/button.tsx'

/** The way to a client, for a lead that is one's, where the policy says that there are any (P30). */
export function MoveToClient({ leadId, currentUser }: { leadId: string; currentUser: CurrentUser }) {
  const { app, may } = currentUser
  if (!app.agency.policy.sharing.forClients || !may('clients.change')) return null
  return (
    <LinkButton weight="plain" href={`/admin/leads/${leadId}/move`}>
      {words.moveLead.open}
    </LinkButton>
  )
}
