import { randomUUID } from 'node:crypto'
import { ActionForm } from '#app/admin/_action/action-form.tsx'
import { Flash } from '#app/admin/_action/flash.tsx'
import { requireStaff } from '#app/admin/_action/guard.ts'
import type { Query } from '#app/admin/address.ts'
import { DeskPage } from '#app/admin/desk-page.tsx'
import { openIncidentAction } from '#app/admin/incidents/incident-actions.ts'
import { KindsOfData } from '#app/admin/incidents/kinds-of-data.tsx'
import { titled } from '#app/admin/titled.ts'
import { words } from '#app/admin/words.ts'
import { FormRow } from '#components/desk/form-row.tsx'
import { Button } from '#components/ui/button.tsx'
import { controlAttributes } from '#components/ui/field.tsx'
import { Select } from '#components/ui/select.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { TextInput } from '#components/ui/text-input.tsx'
import { incidentFinders } from '#db/schema/incidents.ts'
import { fill } from '#policy/fill.ts'
import { localMinute } from '#policy/time/working-time.ts'

const { incidents: label } = words
export const generateMetadata = titled(() => label.enter)

/** Enters an incident: what is known by now. */
export default async function NewIncident({ searchParams }: { searchParams: Query }) {
  const currentUser = await requireStaff('incidents.change')
  const { clock, agency } = currentUser.app
  const { timeZone } = agency.policy.workingHours
  const now = localMinute(clock(), timeZone)
  const { names } = openIncidentAction
  return (
    <DeskPage
      currentUser={currentUser}
      current="/admin/incidents"
      title={label.enter}
      back={{ href: '/admin/incidents', label: label.back }}
    >
      <Flash query={searchParams} of={[openIncidentAction]} />
      <ActionForm className="row-form" action={openIncidentAction} at={{}} values={{ id: randomUUID() }}>
        <FormRow id="title" label={label.name} hint={label.nameHint}>
          <TextInput
            {...controlAttributes('title', { hint: true })}
            name={names.title}
            required
            maxLength={200}
            pattern=".*\S.*"
            dir="auto"
          />
        </FormRow>
        <FormRow id="known" label={label.known} hint={fill(label.knownHint, { zone: timeZone })}>
          <TextInput
            {...controlAttributes('known', { hint: true })}
            name={names.known}
            type="datetime-local"
            max={now}
            defaultValue={now}
            required
          />
        </FormRow>
        <FormRow id="happened" label={label.happened} hint={label.happenedHint}>
          <TextInput
            {...controlAttributes('happened', { hint: true })}
            name={names.happened}
            type="datetime-local"
            max={now}
          />
        </FormRow>
        <FormRow id="found" label={label.found}>
          <Select
            id="found"
            name={names.found}
            options={incidentFinders.map((value) => ({ value, label: label.finders[value] }))}
          />
        </FormRow>
        <KindsOfData name={names.categories} />
        <FormRow id="what" label={label.what} hint={label.whatHint}>
          <TextArea
            {...controlAttributes('what', { hint: true })}
            name={names.what}
            rows={6}
            required
            maxLength={20_000}
            dir="auto"
          />
        </FormRow>
        <Button>{label.submit}</Button>
      </ActionForm>
    </DeskPage>
  )
}
