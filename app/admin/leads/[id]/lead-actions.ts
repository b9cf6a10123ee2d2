import { z } from 'zod'
import { bad, deskAction, good } from '#app/admin/_action/desk-action.ts'
import { typedText } from '#app/admin/_action/typed-text.ts'
import type { CurrentUser } from '#app/admin/current-user.ts'
import { lossFields, lossOf, shownStage } from '#app/admin/leads/stage-fields.ts'
import { isStage } from '#app/admin/stage-words.ts'
import { counted, words } from '#app/admin/words.ts'
import { correspondenceChannels } from '#db/schema/correspondence.ts'
import { noteMessage } from '#lib/correspondence/note-message.ts'
import { changeLeads } from '#lib/leads/change-lead.ts'
import { findLead, type Lead } from '#lib/leads/queries.ts'
import { releaseLead } from '#lib/leads/release-lead.ts'
import { keepLoss } from '#lib/leads/value-lead.ts'
import { writeNote } from '#lib/notes/write-note.ts'

const { lead: label, staffNotes, clock, quarantine } = words

const leadPage = (id: string) => `/admin/leads/${id}`
const list = '/admin/leads'

export const releaseLeadAction = deskAction(
  {
    path: '/admin/leads/[id]/release',
    opens: 'leads.change',
    fields: { id: z.uuid() },
    outcomes: { released: good(() => quarantine.done), unchanged: bad(() => quarantine.undone) },
    logs: ['lead.brought_back'],
  },
  async ({ app, actor, onlyOf }, { id }, end) => {
    const released = await releaseLead(app, { leadId: id, actor, onlyOf })
    return end(released ? 'released' : 'unchanged', leadPage(id))
  },
)

const changed = good((n) => counted('changes.changed', { count: n }))
/** What the page looks up: who was sooner, with what and when. */
const overtaken = {
  stage: bad(() => clock.overtakenStage),
  owner: bad(() => clock.overtakenOwner),
}
const unmoved = bad(() => clock.unmoved)
const away = bad(() => clock.away)

/**
 * Says why nothing changed: the lead is gone or no longer this member's, a colleague was sooner, or it stood there already
 * or was being merged at that moment.
 */
async function whyUnchanged(
  { app, onlyOf }: CurrentUser,
  id: string,
  isOvertaken: (lead: Lead) => boolean,
): Promise<'away' | 'overtaken' | 'unmoved'> {
  const lead = await findLead(app.db, id, onlyOf)
  if (!lead) return 'away'
  return isOvertaken(lead) ? 'overtaken' : 'unmoved'
}

/** `was`: the stage that the page showed, so that nobody undoes what a colleague did meanwhile. */
export const setStageAction = deskAction(
  {
    path: '/admin/leads/[id]/stage',
    opens: 'leads.change',
    fields: { id: z.uuid(), stage: shownStage, was: shownStage, ...lossFields },
    outcomes: {
      changed,
      overtaken: overtaken.stage,
      unmoved,
      away,
      unsaid: bad(() => words.pipeline.unsaid),
    },
    logs: ['lead.stage_changed', 'lead.loss_explained'],
  },
  async (currentUser, { id, stage, was, ...said }, end) => {
    const { app, actor, onlyOf } = currentUser
    if (!isStage(stage)) return end('unmoved', leadPage(id))
    const loss = lossOf({ stage, ...said })
    if (loss === 'unsaid') return end('unsaid', leadPage(id))
    if (loss && stage === was) {
      const told = await keepLoss(app, [id], loss, { actor, onlyOf })
      if (told > 0) return end('changed', leadPage(id), told)
    }
    const change = { kind: 'stage', value: stage, was, loss } as const
    const done = await changeLeads(app, [id], change, { actor, onlyOf })
    if (done.undo) return end('changed', `${leadPage(id)}?undo=${done.undo}`, done.changed)
    const why = await whyUnchanged(currentUser, id, (lead) => lead.stage !== was)
    return end(why, why === 'away' ? list : leadPage(id))
  },
)

const memberOrNobody = z.union([z.uuid(), z.literal('').transform(() => null)])

/** `was`: the owner that the page showed, so that nobody undoes what a colleague did meanwhile. */
export const setOwnerAction = deskAction(
  {
    path: '/admin/leads/[id]/owner',
    opens: 'leads.change',
    fields: { id: z.uuid(), ownerId: memberOrNobody, was: memberOrNobody },
    outcomes: { changed, given: good(() => clock.given), overtaken: overtaken.owner, unmoved, away },
    logs: ['lead.assigned'],
  },
  async (currentUser, { id, ownerId, was }, end) => {
    const { app, actor, onlyOf } = currentUser
    const change = { kind: 'owner', value: ownerId, was } as const
    const done = await changeLeads(app, [id], change, { actor, onlyOf })
    // Sales may give a lead away and then no longer see it.
    if (done.undo && onlyOf && ownerId !== onlyOf && ownerId !== null) return end('given', list)
    if (done.undo) return end('changed', `${leadPage(id)}?undo=${done.undo}`, done.changed)
    const why = await whyUnchanged(currentUser, id, (lead) => lead.ownerId !== was)
    return end(why, why === 'away' ? list : leadPage(id))
  },
)

export const logCallAction = deskAction(
  {
    path: '/admin/leads/[id]/note',
    keeps: true,
    opens: 'leads.change',
    fields: {
      id: z.uuid(),
      note: z.uuid(),
      direction: z.enum(['in', 'out']),
      channel: z.enum(correspondenceChannels),
      text: typedText(20_000),
    },
    outcomes: { logged: good(() => label.noted), not_logged: bad(() => label.unnoted) },
    logs: ['lead.noted'],
  },
  async ({ app, actor, onlyOf }, { id: leadId, note: id, direction, channel, text }, end) => {
    const noted = await noteMessage(app, { id, leadId, direction, channel, text, actor, onlyOf })
    return end(noted ? 'logged' : 'not_logged', leadPage(leadId))
  },
)

/** `added_but`: the page looks up who is named in the note and may not open the lead. */
export const addNoteAction = deskAction(
  {
    path: '/admin/leads/[id]/staff-note',
    keeps: true,
    opens: 'leads.change',
    fields: { id: z.uuid(), note: z.uuid(), text: typedText(20_000) },
    outcomes: {
      added: good(() => staffNotes.kept),
      added_but: good(() => staffNotes.keptBut),
      not_added: bad(() => staffNotes.unkept),
    },
    logs: ['lead.note_written'],
  },
  async ({ app, actor, onlyOf }, { id: leadId, note: id, text }, end) => {
    const untold = await writeNote(app, { id, leadId, text, actor, onlyOf })
    if (!untold) return end('not_added', leadPage(leadId))
    return untold.length > 0
      ? end('added_but', `${leadPage(leadId)}?note=${id}`)
      : end('added', leadPage(leadId))
  },
)
