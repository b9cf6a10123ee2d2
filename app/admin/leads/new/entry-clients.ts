import type { CurrentUser } from '#app/admin/current-user.ts'
import { listRunningClients } from '#lib/clients/queries.ts'

/** On whose account a member may enter a lead beside the agency's own (P30). */
export async function clientsToEnterFor({ app, may }: CurrentUser) {
  const isDeclared = app.agency.policy.sharing.forClients === true
  return isDeclared && may('clients.change') ? listRunningClients(app.db) : []
}
