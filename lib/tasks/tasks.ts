import type { AppContext } from '#lib/app.ts'
import { enter } from '#lib/doors/capture/enter.ts'
import { sealStaffText } from '#lib/keyring.ts'
import { findLead } from '#lib/leads/queries.ts'
import { type Actor, recordEvent } from '#lib/record-event.ts'
import { listMembers } from '#lib/staff/queries.ts'
import { mayOpen } from '#lib/staff/reach.ts'
import { insertTask, updateTaskDone } from './changes.ts'

type By = {
  readonly actor: Actor
  /** A member to whom colleagues' leads are closed; null: all are open (P23). */
  readonly onlyOf: string | null
}

export type NewTask = {
  /** Of the task to be: pressing twice adds it once. */
  readonly id: string
  readonly leadId: string
  readonly text: string
  /** A day where the agency is, `2026-11-02`. */
  readonly dueOn: string
  readonly assigneeId: string
}

/**
 * Adds a task to an enquiry, for a member who may open it.
 * @returns whether it was added now: not a second time, nor where the lead is closed, in quarantine or its person restricted (R8)
 */
export async function addTask(app: AppContext, task: NewTask, { actor, onlyOf }: By): Promise<boolean> {
  const { id, leadId, text, dueOn, assigneeId } = task
  const now = app.clock()
  const [lead, members] = await Promise.all([findLead(app.db, leadId, onlyOf), listMembers(app.db)])
  const assignee = members.find((member) => member.id === assigneeId)
  if (!lead || !assignee || !mayOpen(assignee, lead.ownerId)) return false
  const body = sealStaffText(app.ring, 'tasks', id, text)
  return app.db.transaction(async (tx) => {
    const added = await enter(tx, insertTask({ id, leadId, body, dueOn, assigneeId, onlyOf, now }))
    if (added.length === 0) return false
    const facts = { to: assigneeId, due: dueOn }
    await recordEvent(tx, { at: now, actor, verb: 'lead.task_added', objectId: leadId, facts })
    return true
  })
}

/**
 * Marks a task as done, or open again.
 * @returns whether it changed: not when a colleague did it a moment ago
 */
export async function setTaskDone(
  app: AppContext,
  { id, leadId, done }: { id: string; leadId: string; done: boolean },
  { actor, onlyOf }: By,
): Promise<boolean> {
  const now = app.clock()
  return app.db.transaction(async (tx) => {
    const changed = await enter(tx, updateTaskDone({ id, leadId, done, onlyOf, now }))
    if (changed.length === 0) return false
    const event = { at: now, actor, objectId: leadId, facts: { task: id } }
    if (done) await recordEvent(tx, { ...event, verb: 'lead.task_done' })
    else await recordEvent(tx, { ...event, verb: 'lead.task_reopened' })
    return true
  })
}
