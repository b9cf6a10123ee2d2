import { see } from '#app/admin/answers.tsx'
import type { CurrentUser } from '#app/admin/current-user.ts'
import { findLead, type Lead } from '#lib/leads/queries.ts'

/**
 * Says why a press on a lead changed nothing: it is gone or no longer this member's, a colleague was sooner, or it stood
 * there already or was being merged at that moment.
 * @param overtaken what a colleague changed since the page was made; null: nothing
 */
export async function unchanged(
  { app, onlyOf }: CurrentUser,
  id: string,
  overtaken: (lead: Lead) => 'stage' | 'owner' | null,
): Promise<Response> {
  const lead = await findLead(app.db, id, onlyOf)
  if (!lead) return see('/admin/leads', { said: 'away' })
  const what = overtaken(lead)
  return see(`/admin/leads/${id}`, { said: what ? `overtaken_${what}` : 'unmoved' })
}
