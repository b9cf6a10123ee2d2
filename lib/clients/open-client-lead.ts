import type { AppContext } from '#lib/app.ts'
import { openMessage } from '#lib/keyring.ts'
import { type Actor, recordEvent } from '#lib/record-event.ts'
import { type ClientLead, findClientLead } from './queries.ts'

/** A client's lead, with its sealed fields opened, by name. */
export type OpenedClientLead = ClientLead & { readonly said: Readonly<Record<string, string>> }

/** Opens a client's lead for a member of staff, and enters in the log that they saw it (P23). */
export async function openClientLead(
  { db, ring, clock }: Pick<AppContext, 'db' | 'ring' | 'clock'>,
  id: string,
  actor: Actor,
): Promise<OpenedClientLead | null> {
  const lead = await findClientLead(db, id)
  if (!lead) return null
  const facts = { client: lead.clientId }
  await recordEvent(db, { at: clock(), actor, verb: 'client.lead_viewed', objectId: lead.id, facts })
  return { ...lead, said: openMessage(ring, lead.id, lead.message) }
}
