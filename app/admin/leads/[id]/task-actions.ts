import { z } from 'zod'
import { bad, deskAction, good } from '#app/admin/_action/desk-action.ts'
import { typedLine } from '#app/admin/_action/typed-text.ts'
import { words } from '#app/admin/words.ts'
import { addTask, setTaskDone } from '#lib/tasks/tasks.ts'
import { isDay } from '#policy/time/moments.ts'

const { tasks: label } = words

export const addTaskAction = deskAction(
  {
    path: '/admin/leads/[id]/tasks/add',
    keeps: true,
    opens: 'leads.change',
    fields: {
      id: z.uuid(),
      task: z.uuid(),
      text: typedLine(500),
      due: z.string().refine(isDay),
      assignee: z.uuid(),
    },
    outcomes: { added: good(() => label.added), not_added: bad(() => label.unadded) },
    logs: ['lead.task_added'],
  },
  async ({ app, actor, onlyOf }, { id: leadId, task, text, due, assignee }, end) => {
    const added = await addTask(
      app,
      { id: task, leadId, text, dueOn: due, assigneeId: assignee },
      { actor, onlyOf },
    )
    return end(added ? 'added' : 'not_added', `/admin/leads/${leadId}`)
  },
)

export const setTaskDoneAction = deskAction(
  {
    path: '/admin/leads/[id]/tasks/done',
    opens: 'leads.change',
    fields: {
      id: z.uuid(),
      task: z.uuid(),
      done: z.enum(['yes', 'no']),
      back: z.literal('today').optional(),
    },
    outcomes: {
      done: good(() => label.settled),
      reopened: good(() => label.reopened),
      unchanged: bad(() => label.unsettled),
    },
    logs: ['lead.task_done', 'lead.task_reopened'],
  },
  async ({ app, actor, onlyOf }, { id: leadId, task, done, back }, end) => {
    const changed = await setTaskDone(app, { id: task, leadId, done: done === 'yes' }, { actor, onlyOf })
    const outcome = done === 'yes' ? 'done' : 'reopened'
    return end(changed ? outcome : 'unchanged', back ? '/admin' : `/admin/leads/${leadId}`)
  },
)
