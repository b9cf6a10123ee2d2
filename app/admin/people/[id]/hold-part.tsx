import { ActionForm } from '#app/admin/_action/action-form.tsx'
import { deskLanguage, deskZone, words } from '#app/admin/words.ts'
import { DetailPart } from '#components/desk/detail.tsx'
import { FormRow } from '#components/desk/form-row.tsx'
import { LineRow } from '#components/desk/line-row.tsx'
import { Moment } from '#components/desk/moment.tsx'
import { Timeline } from '#components/desk/timeline.tsx'
import { Button } from '#components/ui/button.tsx'
import { controlAttributes } from '#components/ui/field.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import type { LegalHold } from '#lib/holds/holds.ts'
import { fill } from '#policy/fill.ts'
import { liftHoldAction, placeHoldAction } from './actions.ts'
import { HoldFields, printCovers } from './hold-fields.tsx'

const { hold: label } = words

type HoldPartProps = { id: string; holds: readonly LegalHold[]; changes: boolean; now: Date }

/** Why somebody's data has to stay, since when and by whom, and the way in and out of that (P44). */
export function HoldPart({ id, holds, changes, now }: HoldPartProps) {
  if (!changes && holds.length === 0) return null
  const moment = (at: Date) => <Moment at={at} now={now} locale={deskLanguage()} zone={deskZone()} />
  return (
    <DetailPart title={label.title} id="hold">
      {holds.length === 0 && <p className="detail-hint">{label.none}</p>}
      <Timeline
        entries={holds.map((one) => ({
          id: one.id,
          what: fill(label.line, { by: one.placedBy ?? words.outbox.staff }),
          when: moment(one.placedAt),
          body: (
            <>
              <p>
                {label.grounds[one.ground]}. {fill(label.stays, { covers: printCovers(one.covers) })}
              </p>
              <bdi>{one.reason}</bdi>
              {one.liftedAt ? (
                <p>
                  <bdi>
                    {fill(label.lineEnded, {
                      by: one.liftedBy ?? words.outbox.staff,
                      why: one.liftedWhy ?? '',
                    })}
                  </bdi>{' '}
                  {moment(one.liftedAt)}
                </p>
              ) : (
                changes && <EndForm id={id} hold={one.id} />
              )}
            </>
          ),
        }))}
      />
      {changes && <PlaceForm id={id} />}
    </DetailPart>
  )
}

function PlaceForm({ id }: { id: string }) {
  return (
    <details className="task-add">
      <summary>{label.place}</summary>
      <p className="desk-lead">{label.text}</p>
      <ActionForm className="row-form" action={placeHoldAction} at={{ id }}>
        <HoldFields id="hold" of={placeHoldAction.names} />
        <FormRow id="hold-reason" label={label.reason} hint={label.reasonHint}>
          <TextArea
            {...controlAttributes('hold-reason', { hint: true })}
            name={placeHoldAction.names.reason}
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

function EndForm({ id, hold }: { id: string; hold: string }) {
  return (
    <details className="task-add">
      <summary>{label.end}</summary>
      <p className="desk-lead">{label.endText}</p>
      <ActionForm className="row-form" action={liftHoldAction} at={{ id }} values={{ hold }}>
        <LineRow id={`why-${hold}`} name={liftHoldAction.names.why} label={label.why} most={500} />
        <Button weight="plain">{label.endSubmit}</Button>
      </ActionForm>
    </details>
  )
}
