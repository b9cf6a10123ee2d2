import { randomUUID } from 'node:crypto'
import { ActionForm } from '#app/admin/_action/action-form.tsx'
import { words } from '#app/admin/words.ts'
import { FormRow } from '#components/desk/form-row.tsx'
import { Button } from '#components/ui/button.tsx'
import { controlAttributes } from '#components/ui/field.tsx'
import { Select } from '#components/ui/select.tsx'
import { TextInput } from '#components/ui/text-input.tsx'
import { paperKinds } from '#db/schema/projects.ts'
import type { Lead } from '#lib/leads/queries.ts'
import type { Paper } from '#lib/projects/queries.ts'
import { fill } from '#policy/fill.ts'
import { addPaperAction, removePaperAction } from './project-actions.ts'

const { project: label } = words

/** Links to what lies with the payment processor (P62). The processor is told nothing of where they were pressed. */
export function ProjectPapers(props: { lead: Lead; papers: readonly Paper[]; changes: boolean }) {
  const { lead, papers, changes } = props
  if (papers.length === 0 && !changes) return null
  return (
    <section className="project-papers">
      <h3>{label.papers}</h3>
      <ul className="task-list">
        {papers.map(({ id, kind, number, url }) => (
          <li key={id}>
            <div>
              <a href={url} rel="noopener noreferrer external">
                {label.kinds[kind]} <bdi>{number}</bdi>
              </a>
              <span className="detail-hint">{new URL(url).host}</span>
            </div>
            {changes && (
              <ActionForm action={removePaperAction} at={{ id: lead.id }} values={{ paper: id }}>
                <Button weight="plain" aria-label={fill(label.remove, { number })}>
                  {label.removeShort}
                </Button>
              </ActionForm>
            )}
          </li>
        ))}
      </ul>
      {changes && (
        <details className="task-add">
          <summary>{label.add}</summary>
          <p className="detail-hint">{label.papersText}</p>
          <ActionForm
            className="stacked-form"
            action={addPaperAction}
            at={{ id: lead.id }}
            values={{ paper: randomUUID() }}
          >
            <FormRow id="paper-kind" label={label.kind}>
              <Select
                id="paper-kind"
                name={addPaperAction.names.kind}
                options={paperKinds.map((value) => ({ value, label: label.kinds[value] }))}
              />
            </FormRow>
            <FormRow id="paper-number" label={label.number}>
              <TextInput
                id="paper-number"
                name={addPaperAction.names.number}
                required
                maxLength={40}
                pattern=".*\S.*"
              />
            </FormRow>
            <FormRow id="paper-url" label={label.url} hint={label.urlHint}>
              <TextInput
                {...controlAttributes('paper-url', { hint: true })}
                type="url"
                name={addPaperAction.names.url}
                required
                maxLength={500}
                pattern="https://.*"
              />
            </FormRow>
            <Button weight="plain">{label.addSubmit}</Button>
          </ActionForm>
        </details>
      )}
    </section>
  )
}
