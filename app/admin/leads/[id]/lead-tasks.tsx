import { randomUUID } from 'node:crypto'
import { ActionForm } from '#app/admin/_action/action-form.tsx'
import { dayInWords } from '#app/admin/day-in-words.ts'
import { words } from '#app/admin/words.ts'
import { DetailPart } from '#components/desk/detail.tsx'
import { FormRow } from '#components/desk/form-row.tsx'
import { Badge } from '#components/ui/badge.tsx'
import { Button } from '#components/ui/button.tsx'
import { Select } from '#components/ui/select.tsx'
import { TextInput } from '#components/ui/text-input.tsx'
import type { Lead } from '#lib/leads/queries.ts'
import type { WithText } from '#lib/notes/open-staff-text.ts'
import type { Member } from '#lib/staff/queries.ts'
import { mayOpen } from '#lib/staff/reach.ts'
import type { Task } from '#lib/tasks/queries.ts'
import { fill } from '#policy/fill.ts'
import { addTaskAction, setTaskDoneAction } from './task-actions.ts'

const { tasks: label } = words

export type LeadTasksProps = {
  lead: Lead
  tasks: readonly WithText<Task>[]
  members: readonly Member[]
  self: string
  /** Where the agency is. */
  today: string
  changes: boolean
}

/** What is to be done about a lead, and what was; each with the one press that turns it. */
export function LeadTasks(props: LeadTasksProps) {
  const { lead, tasks, today, changes } = props
  if (!changes && tasks.length === 0) return null
  return (
    <DetailPart title={label.title} id="tasks">
      {tasks.length === 0 && <p className="detail-hint">{label.none}</p>}
      <ul className="task-list">
        {tasks.map((task) => (
          <li key={task.id} data-done={task.doneAt ? '' : undefined}>
            <div>
              <bdi>{task.text}</bdi>
              <span className="detail-hint">
                {fill(label.assigned, {
                  who: task.assigneeName ?? label.nobody,
                  day: dayInWords(task.dueOn, today),
                })}{' '}
                {!task.doneAt && task.dueOn < today && (
                  <Badge tone="danger">{label.when.overdue.toLowerCase()}</Badge>
                )}
              </span>
            </div>
            {changes && (
              <ActionForm
                action={setTaskDoneAction}
                at={{ id: lead.id }}
                values={{ task: task.id, done: task.doneAt ? 'no' : 'yes' }}
              >
                <Button
                  weight="plain"
                  aria-label={fill(task.doneAt ? label.reopenLabel : label.doneLabel, { task: task.text })}
                >
                  {task.doneAt ? label.reopen : label.done}
                </Button>
              </ActionForm>
            )}
          </li>
        ))}
      </ul>
      {changes && !lead.quarantine && <AddTask {...props} />}
    </DetailPart>
  )
}

function AddTask({ lead, members, self, today }: LeadTasksProps) {
  const open = members.filter((member) => mayOpen(member, lead.ownerId))
  return (
    <details className="task-add">
      <summary>{label.add}</summary>
      <ActionForm
        className="stacked-form"
        action={addTaskAction}
        at={{ id: lead.id }}
        values={{ task: randomUUID() }}
      >
        <FormRow id="task-text" label={label.what}>
          <TextInput
            id="task-text"
            name={addTaskAction.names.text}
            required
            maxLength={500}
            pattern=".*\S.*"
            dir="auto"
          />
        </FormRow>
        <FormRow id="task-due" label={label.due}>
          <TextInput
            id="task-due"
            type="date"
            name={addTaskAction.names.due}
            required
            defaultValue={today}
            min={today}
          />
        </FormRow>
        <FormRow id="task-who" label={label.who}>
          <Select
            id="task-who"
            name={addTaskAction.names.assignee}
            defaultValue={self}
            options={open.map(({ id, email, name }) => ({ value: id, label: name ?? email }))}
          />
        </FormRow>
        <Button weight="plain">{label.submit}</Button>
      </ActionForm>
    </details>
  )
}
