import { ActionForm } from '#app/admin/_action/action-form.tsx'
import { closeIncidentAction } from '#app/admin/incidents/incident-actions.ts'
import { words } from '#app/admin/words.ts'
import { DetailPart } from '#components/desk/detail.tsx'
import { FormRow } from '#components/desk/form-row.tsx'
import { Button } from '#components/ui/button.tsx'
import { Select } from '#components/ui/select.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { incidentOutcomes } from '#db/schema/incidents.ts'

const { close: label } = words.incidents

/** Ends an incident: everything was done, or it was none. */
export function ClosePart({ id }: { id: string }) {
  const { names } = closeIncidentAction
  return (
    <DetailPart title={label.title}>
      <details className="task-add">
        <summary>{label.submit}</summary>
        <p className="desk-lead">{label.text}</p>
        <ActionForm className="row-form" action={closeIncidentAction} at={{ id }}>
          <FormRow id="outcome" label={label.outcome}>
            <Select
              id="outcome"
              name={names.outcome}
              options={incidentOutcomes.map((value) => ({ value, label: label.outcomes[value] }))}
            />
          </FormRow>
          <FormRow id="why" label={label.why}>
            <TextArea id="why" name={names.why} rows={3} required maxLength={20_000} dir="auto" />
          </FormRow>
          <Button weight="plain">{label.submit}</Button>
        </ActionForm>
      </details>
    </DetailPart>
  )
}
