import type { AppContext } from '#lib/app.ts'
import { enter } from '#lib/doors/capture/enter.ts'
import { sealStaffText } from '#lib/keyring.ts'
import { findLead } from '#lib/leads/queries.ts'
import { type Actor, recordEvent } from '#lib/record-event.ts'
import { listMembers } from '#lib/staff/queries.ts'
import { mayOpen } from '#lib/staff/reach.ts'
import { insertNote } from './changes.ts'
import { calledName, findMentions } from './mentions.ts'

export type StaffNote = {
  /** Of the note to be: sending twice writes it once. */
  readonly id: string
  readonly leadId: string
  readonly text: string
  readonly actor: Actor
  /** A member to whom colleagues' leads are closed; null: all are open (P23). */
  readonly onlyOf: string | null
}

/**
 * Writes a note of staff on an enquiry, for staff alone. Whoever is named in it by `@name`, and may open the lead, finds it
 * under Today until they have.
 * @returns names in it whose members may not open the lead; null when nothing was written: it stands there already, the
 *   lead is closed to the writer or in quarantine, or its person is restricted (R8)
 */
export async function writeNote(app: AppContext, note: StaffNote): Promise<readonly string[] | null> {
  const { id, leadId, text, actor, onlyOf } = note
  const now = app.clock()
  const [lead, members] = await Promise.all([findLead(app.db, leadId, onlyOf), listMembers(app.db)])
  if (!lead) return null
  const named = findMentions(text, members).filter((member) => !member.disabledAt && member.id !== actor.id)
  const told = named.filter((member) => mayOpen(member, lead.ownerId))
  const body = sealStaffText(app.ring, 'notes', id, text)
  const staffId = actor.kind === 'staff' ? actor.id : null
  const unseen = told.map((member) => member.id)
  return app.db.transaction(async (tx) => {
    const added = await enter(tx, insertNote({ id, leadId, body, staffId, unseen, onlyOf, now }))
    if (added.length === 0) return null
    const facts = { mentions: unseen }
    await recordEvent(tx, { at: now, actor, verb: 'lead.note_written', objectId: leadId, facts })
    return named.filter((member) => !told.includes(member)).map(calledName)
  })
}
