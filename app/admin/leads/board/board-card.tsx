import { ActionForm } from '#app/admin/_action/action-form.tsx'
import { Due } from '#app/admin/leads/lead-row.tsx'
import { changeLeadsAction } from '#app/admin/leads/list-actions.ts'
import { LossFields } from '#app/admin/leads/loss-fields.tsx'
import { amountInWords, reasonName, stageChoices } from '#app/admin/stage-words.ts'
import { words } from '#app/admin/words.ts'
import { Button } from '#components/ui/button.tsx'
import { Select } from '#components/ui/select.tsx'
import type { LeadLine } from '#lib/leads/list.ts'
import { fill } from '#policy/fill.ts'

const { board: label } = words

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
      {line.lossReason && <p>{reasonName(line.lossReason)}</p>}
      <p className="board-card-foot">
        <span>{line.ownerName ?? words.list.nobody}</span>
        {line.valueMinor !== null && <b>{amountInWords(line.valueMinor)}</b>}
      </p>
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
            options={stageChoices(line.stage)}
          />
          <LossFields names={changeLeadsAction.names} lead={line} whose={name} />
          <Button weight="plain">{label.submit}</Button>
        </ActionForm>
      )}
    </li>
  )
}
