import { ActionForm } from '#app/admin/_action/action-form.tsx'
import { deskLanguage, deskZone, words } from '#app/admin/words.ts'
import { DetailPart } from '#components/desk/detail.tsx'
import { FormRow } from '#components/desk/form-row.tsx'
import { Moment } from '#components/desk/moment.tsx'
import { Timeline } from '#components/desk/timeline.tsx'
import { Button } from '#components/ui/button.tsx'
import { controlAttributes } from '#components/ui/field.tsx'
import { Select } from '#components/ui/select.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { TextInput } from '#components/ui/text-input.tsx'
import { restrictionAskers } from '#db/schema/restrictions.ts'
import type { PersonRecord } from '#lib/people/queries.ts'
import type { Restriction } from '#lib/restrictions/queries.ts'
import { fill } from '#policy/fill.ts'
import { liftRestrictionAction, restrictAction } from './actions.ts'

const { restriction: label } = words

type RestrictionPartProps = {
  person: PersonRecord
  restrictions: readonly Restriction[]
  changes: boolean
  now: Date
}

/** Whether somebody's data is left as it is, since when and why, and the way in and out of that (R8). */
export function RestrictionPart({ person, restrictions, changes, now }: RestrictionPartProps) {
  if (!changes && restrictions.length === 0) return null
  return (
    <DetailPart title={label.title} id="restriction">
      {restrictions.length === 0 && <p className="detail-hint">{label.none}</p>}
      <Timeline
        entries={restrictions.map((one) => ({
          id: one.id,
          what: fill(label.line, { who: label.askers[one.askedBy], by: one.setByName ?? words.outbox.staff }),
          when: <Moment at={one.setAt} now={now} locale={deskLanguage()} zone={deskZone()} />,
          body: (
            <>
              <bdi>{one.reason}</bdi>
              {one.liftedAt && (
                <p>
                  <bdi>
                    {fill(label.lineLifted, {
                      by: one.liftedByName ?? words.outbox.staff,
                      told: one.told ?? '',
                    })}
                  </bdi>{' '}
                  <Moment at={one.liftedAt} now={now} locale={deskLanguage()} zone={deskZone()} />
                </p>
              )}
            </>
          ),
        }))}
      />
      {changes && (person.restrictedAt ? <LiftForm id={person.id} /> : <RestrictForm id={person.id} />)}
    </DetailPart>
  )
}

function RestrictForm({ id }: { id: string }) {
  return (
    <details className="task-add">
      <summary>{label.set}</summary>
      <p className="desk-lead">{label.text}</p>
      <ActionForm className="row-form" action={restrictAction} at={{ id }}>
        <FormRow id="asked-by" label={label.asked}>
          <Select
            id="asked-by"
            name={restrictAction.names.askedBy}
            options={restrictionAskers.map((value) => ({ value, label: label.askers[value] }))}
          />
        </FormRow>
        <FormRow id="restriction-reason" label={label.reason} hint={label.reasonHint}>
          <TextArea
            {...controlAttributes('restriction-reason', { hint: true })}
            name={restrictAction.names.reason}
            rows={3}
            required
            maxLength={2000}
            dir="auto"
          />
        </FormRow>
        <Button weight="plain">{label.submit}</Button>
      </ActionForm>
    </details>
  )
}

function LiftForm({ id }: { id: string }) {
  return (
    <details className="task-add">
      <summary>{label.lift}</summary>
      <p className="desk-lead">{label.liftText}</p>
      <ActionForm className="row-form" action={liftRestrictionAction} at={{ id }}>
        <FormRow id="told" label={label.told}>
          <TextInput
            id="told"
            name={liftRestrictionAction.names.told}
            required
            maxLength={500}
            pattern=".*\S.*"
            dir="auto"
          />
        </FormRow>
        <Button weight="plain">{label.liftSubmit}</Button>
      </ActionForm>
    </details>
  )
}
