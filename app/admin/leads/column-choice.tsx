import { ActionForm } from '#app/admin/_action/action-form.tsx'
import { words } from '#app/admin/words.ts'
import { Button } from '#components/ui/button.tsx'
import { answerNames, type LeadColumn, leadColumns } from '#lib/leads/columns.ts'
import type { Forms } from '#policy/form.ts'
import { columnLabel } from './lead-row.tsx'
import { keepColumnsAction } from './list-actions.ts'

const { columns: label } = words

/** What the list shows to this member, by columns of every lead and by answers to the forms. */
export function ColumnChoice(props: { shown: readonly LeadColumn[]; forms: Forms; back: string }) {
  const { shown, forms, back } = props
  const answers = answerNames(forms).map((name) => `answer.${name}` as const)
  return (
    <details className="column-choice">
      <summary>{label.title}</summary>
      <ActionForm action={keepColumnsAction} at={{}} values={{ back }}>
        <p className="detail-hint">{label.text}</p>
        <ul>
          {[...leadColumns, ...answers].map((column) => (
            <li key={column}>
              <label className="inline-tick">
                <input
                  type="checkbox"
                  name={keepColumnsAction.names.column}
                  value={column}
                  defaultChecked={shown.includes(column)}
                />{' '}
                {columnLabel(column, forms)}
              </label>
            </li>
          ))}
        </ul>
        <p className="detail-hint">{label.excerptHint}</p>
        <div className="column-choice-buttons">
          <Button weight="plain">{label.submit}</Button>
          <Button weight="plain" name={keepColumnsAction.names.usual} value="yes">
            {label.usual}
          </Button>
        </div>
      </ActionForm>
    </details>
  )
}
