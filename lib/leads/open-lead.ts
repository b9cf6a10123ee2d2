import type { AppContext } from '#lib/app.ts'
import { type AuditLine, listEventsOf } from '#lib/audit/list.ts'
import { type ConsentEntry, listConsentEvents } from '#lib/consents/queries.ts'
import { type OpenedMessage, openCorrespondence } from '#lib/correspondence/open-correspondence.ts'
import { listMessages } from '#lib/correspondence/queries.ts'
import { enter } from '#lib/doors/capture/enter.ts'
import { type LeadFile, listFilesOf } from '#lib/files/queries.ts'
import { openMessage } from '#lib/keyring.ts'
import { markSeen } from '#lib/notes/changes.ts'
import { type WithText, withText } from '#lib/notes/open-staff-text.ts'
import { listNotes, type Note } from '#lib/notes/queries.ts'
import { listMailOfLead, type OutboxLine } from '#lib/outbox/list.ts'
import { findProject, type Project } from '#lib/projects/queries.ts'
import { type Actor, recordEvent } from '#lib/record-event.ts'
import { listTasks, type Task } from '#lib/tasks/queries.ts'
import { findLead, type Lead } from './queries.ts'

export type OpenedLead = {
  readonly lead: Lead
  /** Sealed fields of the form, opened, by name. */
  readonly message: Readonly<Record<string, string>>
  readonly files: readonly LeadFile[]
  readonly consents: readonly ConsentEntry[]
  readonly mail: readonly OutboxLine[]
  readonly events: readonly AuditLine[]
  /** What was said since, opened, the newest first. */
  readonly messages: readonly OpenedMessage[]
  /** What staff wrote for each other, the newest first. */
  readonly notes: readonly WithText<Note>[]
  /** What is open first, by day. */
  readonly tasks: readonly WithText<Task>[]
  readonly project: Project | null
}

/**
 * Opens an enquiry for a member of staff, and enters in the log that they saw it (P23); what mentions them there has been seen.
 * @param onlyOf a member to whom colleagues' leads do not exist; null: all are open
 */
export async function openLead(
  app: AppContext,
  id: string,
  onlyOf: string | null,
  actor: Actor,
): Promise<OpenedLead | null> {
  const { db, ring, clock } = app
  const lead = await findLead(db, id, onlyOf)
  if (!lead) return null
  const [files, consents, mail, events, messages, notes, tasks, project] = await Promise.all([
    listFilesOf(db, id),
    listConsentEvents(db, lead.personId),
    listMailOfLead(app, id),
    listEventsOf(db, id),
    listMessages(db, id),
    listNotes(db, id),
    listTasks(db, id),
    findProject(db, id),
  ])
  await recordEvent(db, { at: clock(), actor, verb: 'lead.viewed', objectId: id })
  if (actor.kind === 'staff' && actor.id) await enter(db, markSeen({ leadId: id, staffId: actor.id }))
  return {
    lead,
    message: openMessage(ring, id, lead.message),
    files,
    consents,
    mail,
    events,
    messages: messages.map((one) => openCorrespondence(ring, one)),
    notes: notes.map((one) => withText(ring, 'notes', one)),
    tasks: tasks.map((one) => withText(ring, 'tasks', one)),
    project,
  }
}
