import type { House } from '../../house.ts'
import { type AuditLine, listEventsOf } from '../../records/audit/list.ts'
import { type Actor, recordEvent } from '../../records/audit/writes.ts'
import { type ConsentEntry, listConsentEvents } from '../../records/consent/history.ts'
import { listSaid } from '../../records/correspondence/queries.ts'
import { type LeadFile, listFilesOf } from '../../records/files/queries.ts'
import { openMessage } from '../../records/leads/keyring.ts'
import { findLead, type Lead } from '../../records/leads/read.ts'
import { listMailOfLead, type OutboxLine } from '../../records/outbox/list.ts'
import { type OpenedSaid, openSaid } from './open-said.ts'

export type OpenedLead = {
  readonly lead: Lead
  /** Sealed fields of the form, opened, by name. */
  readonly message: Readonly<Record<string, string>>
  readonly files: readonly LeadFile[]
  readonly consents: readonly ConsentEntry[]
  readonly mail: readonly OutboxLine[]
  readonly events: readonly AuditLine[]
  /** What was said since, opened, the newest first. */
  readonly said: readonly OpenedSaid[]
}

/**
 * Opens an enquiry for a member of staff, and enters in the log that they saw it (P23).
 * @param onlyOf a member to whom colleagues' leads do not exist; null: all are open
 */
export async function openLead(
  house: House,
  id: string,
  onlyOf: string | null,
  actor: Actor,
): Promise<OpenedLead | null> {
  const { db, ring, clock } = house
  const lead = await findLead(db, id, onlyOf)
  if (!lead) return null
  const [files, consents, mail, events, said] = await Promise.all([
    listFilesOf(db, id),
    listConsentEvents(db, lead.personId),
    listMailOfLead(db, id),
    listEventsOf(db, id),
    listSaid(db, id),
  ])
  await recordEvent(db, { at: clock(), actor, verb: 'lead.viewed', objectId: id })
  const opened = said.map((one) => openSaid(ring, one))
  return { lead, message: openMessage(ring, id, lead.message), files, consents, mail, events, said: opened }
}
