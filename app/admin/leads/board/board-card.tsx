import { ActionForm } from '#app/admin/_action/action-form.tsx'
import { Due } from '#app/admin/leads/lead-row.tsx'
import { changeLeadsAction } from '#app/admin/leads/list-actions.ts'
import { words } from '#app/admin/words.ts'
import { Button } from '#components/ui/button.tsx'
import { Select } from '#components/ui/select.tsx'
import { stages } from '#db/schema/leads.ts'
import type { LeadLine } from '#lib/leads/list.ts'
import { fill } from '#policy/fill.ts'

const { board: label, stages: stageWords } = words

/** One lead on the board, with its own way to another stage. */
export function BoardCard(props: { line: LeadLine; now: Date; changes: boolean; back: string }) {
  const { line, now, changes, back } = props
  const name = line.name ?? line.email ?? line.phone ?? line.reference
  return (
    <li className="board-card" data-card={line.id} draggable={changes || undefined}>
      <a href={`/admin/leads/${line.id}`}>{name}</a>
      {line.company && <p>{line.company}</p>}
      {line.awaitsAnswer && line.answerDueAt && (
        <p>
          <Due at={line.answerDueAt} now={now} />
        </p>
      )}
      {changes && (
        <ActionForm
          className="inline-form"
          action={changeLeadsAction}
          at={{}}
          values={{ id: line.id, was: line.stage, back }}
        >
          <Select
            name={changeLeadsAction.names.stage}
            aria-label={fill(label.move, { name })}
            defaultValue={line.stage}
            options={stages.map((value) => ({ value, label: stageWords[value] }))}
          />
          <Button weight="plain">{label.submit}</Button>
        </ActionForm>
      )}
    </li>
  )
}
