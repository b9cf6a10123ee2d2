import type { AppContext } from '#lib/app.ts'
import { type ConsentEntry, listConsentEvents } from '#lib/consents/queries.ts'
import { type OpenedMessage, openCorrespondence } from '#lib/correspondence/open-correspondence.ts'
import { listMessagesOf } from '#lib/correspondence/queries.ts'
import { phoneKeysOf } from '#lib/doors/choices/suppressions/key.ts'
import { whatMayBeSent } from '#lib/doors/send/may-send.ts'
import { listMailEventsOf, type MailEvent } from '#lib/doors/send/outbox/events.ts'
import type { Assessed } from '#lib/doors/send/outbox/permission.ts'
import { type DraftRow, listDraftsOf } from '#lib/drafts/queries.ts'
import { type LegalHold, listHoldsOf } from '#lib/holds/holds.ts'
import { openDraft } from '#lib/keyring.ts'
import { type LeadOfPerson, listLeadsOf } from '#lib/leads/queries.ts'
import { type WithText, withText } from '#lib/notes/open-staff-text.ts'
import { listNotesOf, type Note } from '#lib/notes/queries.ts'
import { listMailOfPerson, type OutboxLine } from '#lib/outbox/list.ts'
import { countMailAbout } from '#lib/outbox/mail-about.ts'
import { type KeptPreferences, readPreferences } from '#lib/preferences/queries.ts'
import { type Actor, recordEvent } from '#lib/record-event.ts'
import { type DataRequest, listRequestsOf } from '#lib/requests/queries.ts'
import { listRestrictions, type Restriction } from '#lib/restrictions/queries.ts'
import { listSuppressionsOf, type Suppression } from '#lib/unsubscribes/queries.ts'
import type { FieldValues } from '#policy/form.ts'
import { type Candidate, findDuplicates } from './duplicates.ts'
import { listOtherAddresses, type OtherAddress, type PersonRecord, readPerson } from './queries.ts'

export type OpenedDraft = Omit<DraftRow, 'answers'> & { readonly answers: FieldValues }

export type OpenedPerson = {
  readonly person: PersonRecord
  readonly leads: readonly LeadOfPerson[]
  /** Forms begun and not sent. */
  readonly drafts: readonly OpenedDraft[]
  readonly consents: readonly ConsentEntry[]
  readonly mail: readonly OutboxLine[]
  /** How many messages went or go to staff about them. */
  readonly mailToStaff: number
  /** What went wrong with it after it was handed over. */
  readonly mailEvents: readonly MailEvent[]
  /** What was said about their enquiries since, opened, the newest first. */
  readonly messages: readonly OpenedMessage[]
  /** What stands against writing to the address, or using the number, now. */
  readonly suppressions: readonly Suppression[]
  /** Others who may be the same person; none for a member to whom colleagues' leads are closed. */
  readonly duplicates: readonly Candidate[]
  readonly otherAddresses: readonly OtherAddress[]
  /** What staff wrote for each other about their enquiries, opened. */
  readonly notes: readonly WithText<Note>[]
  readonly restrictions: readonly Restriction[]
  /** Why their data stays longer, or stayed (P44). */
  readonly holds: readonly LegalHold[]
  /** What they asked about their data. */
  readonly requests: readonly DataRequest[]
  /** Whether they may be written to now, and why or why not. */
  readonly permissions: readonly Assessed[]
  /** What of the mail they agreed to they narrowed. */
  readonly preferences: KeptPreferences
}

/** Everything held of a person, for a member of staff; enters in the log that they saw it (P23). As `openLead`. */
export async function openPerson(
  app: AppContext,
  id: string,
  onlyOf: string | null,
  actor: Actor,
): Promise<OpenedPerson | null> {
  const { db, clock } = app
  const person = await readPerson(db, id, onlyOf)
  if (!person) return null
  const [leads, drafts, consents, mail, mailEvents, messages, suppressions, ...more] = await Promise.all([
    listLeadsOf(db, id, onlyOf),
    listDraftsOf(db, id),
    listConsentEvents(db, id),
    listMailOfPerson(app, id),
    listMailEventsOf(db, id),
    listMessagesOf(db, id, onlyOf),
    listSuppressionsOf(db, keysOf(app, person)),
    onlyOf ? [] : findDuplicates(db, id),
    listOtherAddresses(db, id),
    listNotesOf(db, id, onlyOf),
    listRestrictions(db, id),
    listRequestsOf(db, id),
    whatMayBeSent(app, person),
    readPreferences(db, id, clock()),
    listHoldsOf(db, id),
    countMailAbout(db, id),
  ])
  await recordEvent(db, { at: clock(), actor, verb: 'person.viewed', objectId: id })
  const [
    duplicates,
    otherAddresses,
    notes,
    restrictions,
    requests,
    permissions,
    preferences,
    holds,
    counted,
  ] = more
  const standing = suppressions.filter(({ liftedAt }) => liftedAt === null)
  const opened = drafts.map((draft) => ({
    ...draft,
    answers: openDraft(app.ring, draft.id, draft.answers),
  }))
  return {
    person,
    leads,
    drafts: opened,
    consents,
    mail,
    mailToStaff: counted.toStaff.messages,
    mailEvents,
    messages: messages.map((one) => openCorrespondence(app.ring, one)),
    suppressions: standing,
    duplicates,
    otherAddresses,
    notes: notes.map((note) => withText(app.ring, 'notes', note)),
    restrictions,
    requests,
    permissions,
    preferences,
    holds,
  }
}

/** The address and the number, as they stand on the suppression list. */
function keysOf(app: AppContext, { emailKey, phone }: PersonRecord): Buffer[] {
  return [...(emailKey ? [emailKey] : []), ...phoneKeysOf(app, phone)]
}
