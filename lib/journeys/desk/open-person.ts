import type { House } from '../../house.ts'
import { type Actor, recordEvent } from '../../records/audit/writes.ts'
import { type ConsentEntry, listConsentEvents } from '../../records/consent/history.ts'
import { type LeadOfPerson, listLeadsOf } from '../../records/leads/read.ts'
import { listMailOfPerson, type OutboxLine } from '../../records/outbox/list.ts'
import { type PersonRecord, readPerson } from '../../records/people/read.ts'
import { listSuppressionsOf, type Suppression } from '../../records/suppression/list.ts'

export type OpenedPerson = {
  readonly person: PersonRecord
  readonly leads: readonly LeadOfPerson[]
  readonly consents: readonly ConsentEntry[]
  readonly mail: readonly OutboxLine[]
  /** What stands against writing to the address now. */
  readonly suppressions: readonly Suppression[]
}

/** Everything held of a person, for a member of staff; enters in the log that they saw it (P23). As `openLead`. */
export async function openPerson(
  house: House,
  id: string,
  onlyOf: string | null,
  actor: Actor,
): Promise<OpenedPerson | null> {
  const { db, clock } = house
  const person = await readPerson(db, id, onlyOf)
  if (!person) return null
  const [leads, consents, mail, suppressions] = await Promise.all([
    listLeadsOf(db, id, onlyOf),
    listConsentEvents(db, id),
    listMailOfPerson(db, id),
    person.emailKey ? listSuppressionsOf(db, person.emailKey) : [],
  ])
  await recordEvent(db, { at: clock(), actor, verb: 'person.viewed', objectId: id })
  const standing = suppressions.filter(({ liftedAt }) => liftedAt === null)
  return { person, leads, consents, mail, suppressions: standing }
}
