import type { WithText } from '#lib/notes/open-staff-text.ts'
import type { Note } from '#lib/notes/queries.ts'
import type { Task } from '#lib/tasks/queries.ts'
import { fill } from '#policy/fill.ts'
import { dayInWords } from './day-in-words.ts'
import { words } from './words.ts'

const { staffNotes, tasks } = words

/** What a member wrote for colleagues. */
export function staffNoteEntry({ id, staffName, text, at }: WithText<Note>) {
  const what = fill(staffNotes.written, { who: staffName ?? words.outbox.staff })
  return { id: `note-${id}`, what, body: <div dir="auto">{text}</div>, at }
}

/** Something that is or was to be done. */
export function taskEntry(task: WithText<Task>, today: string) {
  const { id, assigneeName, dueOn, doneAt, text, createdAt } = task
  const who = assigneeName ?? tasks.nobody
  const what = doneAt
    ? fill(tasks.lineDone, { who })
    : fill(tasks.line, { who, day: dayInWords(dueOn, today) })
  return { id: `task-${id}`, what, body: <div dir="auto">{text}</div>, at: createdAt }
}
