import { ActionForm } from '#app/admin/_action/action-form.tsx'
import { dayInWords } from '#app/admin/day-in-words.ts'
import { setTaskDoneAction } from '#app/admin/leads/[id]/task-actions.ts'
import { deskLanguage, deskZone, words } from '#app/admin/words.ts'
import { DetailPart } from '#components/desk/detail.tsx'
import { Moment } from '#components/desk/moment.tsx'
import { Button } from '#components/ui/button.tsx'
import type { OpenedOwnTask, OwnWork } from '#lib/tasks/own-work.ts'
import { fill } from '#policy/fill.ts'

const { tasks: label, staffNotes } = words
const parts = ['overdue', 'today', 'next'] as const

/** What a member has to do, by when, and the notes that call them. */
export function OwnWorkParts({ work, now, changes }: { work: OwnWork; now: Date; changes: boolean }) {
  const { mentions, tasks, today } = work
  return (
    <>
      {mentions.length > 0 && (
        <DetailPart title={staffNotes.mentions}>
          <ul className="task-list">
            {mentions.map(({ id, leadId, staffName, leadName, at }) => (
              <li key={id}>
                <div>
                  <a href={`/admin/leads/${leadId}#timeline`}>
                    {fill(staffNotes.mentioned, { who: staffName ?? words.outbox.staff, name: leadName })}
                  </a>
                  <span className="detail-hint">
                    <Moment at={at} now={now} locale={deskLanguage()} zone={deskZone()} />
                  </span>
                </div>
              </li>
            ))}
          </ul>
        </DetailPart>
      )}
      {tasks.length > 0 && (
        <DetailPart title={label.mine}>
          {parts.map((part) => {
            const own = tasks.filter((task) => partOf(task.dueOn, today) === part)
            return (
              own.length > 0 && (
                <section key={part} className="own-tasks" data-part={part}>
                  <h3>{label.when[part]}</h3>
                  <ul className="task-list">
                    {own.map((task) => (
                      <OwnTask key={task.id} task={task} today={today} changes={changes} />
                    ))}
                  </ul>
                </section>
              )
            )
          })}
        </DetailPart>
      )}
    </>
  )
}

function partOf(dueOn: string, today: string): (typeof parts)[number] {
  if (dueOn < today) return 'overdue'
  return dueOn === today ? 'today' : 'next'
}

function OwnTask({ task, today, changes }: { task: OpenedOwnTask; today: string; changes: boolean }) {
  const { id, leadId, text, leadName, dueOn } = task
  return (
    <li>
      <div>
        <bdi>{text}</bdi>
        <span className="detail-hint">
          <a href={`/admin/leads/${leadId}#tasks`}>{fill(label.on, { name: leadName })}</a>,{' '}
          {dayInWords(dueOn, today)}
        </span>
      </div>
      {changes && (
        <ActionForm
          action={setTaskDoneAction}
          at={{ id: leadId }}
          values={{ task: id, done: 'yes', back: 'today' }}
        >
          <Button weight="plain" aria-label={fill(label.doneLabel, { task: text })}>
            {label.done}
          </Button>
        </ActionForm>
      )}
    </li>
  )
}
