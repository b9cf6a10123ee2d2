import { ActionForm } from '#app/admin/_action/action-form.tsx'
import { setIncidentFactsAction } from '#app/admin/incidents/incident-actions.ts'
import { KindsOfData } from '#app/admin/incidents/kinds-of-data.tsx'
import { words } from '#app/admin/words.ts'
import { DetailPart } from '#components/desk/detail.tsx'
import { FormRow } from '#components/desk/form-row.tsx'
import { Button } from '#components/ui/button.tsx'
import { controlAttributes } from '#components/ui/field.tsx'
import { TextInput } from '#components/ui/text-input.tsx'
import type { AppContext } from '#lib/app.ts'
import type { Incident } from '#lib/incidents/queries.ts'
import { localMinute } from '#policy/time/working-time.ts'

const { incidents: label } = words

/** What of an incident becomes known later: when it happened, and what kind of data it was. */
export function FactsPart({ incident, app }: { incident: Incident; app: AppContext }) {
  const { id, happenedAt, categories } = incident
  const { names } = setIncidentFactsAction
  const { timeZone } = app.agency.policy.workingHours
  return (
    <DetailPart title={label.facts.title}>
      <p className="desk-lead">{label.facts.text}</p>
      <ActionForm className="row-form" action={setIncidentFactsAction} at={{ id }} values={{ id }}>
        <FormRow id="happened" label={label.happened} hint={label.happenedHint}>
          <TextInput
            {...controlAttributes('happened', { hint: true })}
            name={names.happened}
            type="datetime-local"
            max={localMinute(app.clock(), timeZone)}
            defaultValue={happenedAt ? localMinute(happenedAt, timeZone) : undefined}
          />
        </FormRow>
        <KindsOfData name={names.categories} chosen={categories} />
        <Button>{label.facts.submit}</Button>
      </ActionForm>
    </DetailPart>
  )
}
