import { ActionForm } from '#app/admin/_action/action-form.tsx'
import { acceptCorrectionAction, refuseCorrectionAction } from '#app/admin/requests/corrections/actions.ts'
import { words } from '#app/admin/words.ts'
import { DetailPart } from '#components/desk/detail.tsx'
import { FormRow } from '#components/desk/form-row.tsx'
import { DeskTable } from '#components/desk/list/desk-table.tsx'
import { Button } from '#components/ui/button.tsx'
import { Select } from '#components/ui/select.tsx'
import { refusalGrounds } from '#db/schema/requests.ts'
import type { CorrectionRow } from '#lib/corrections/queries.ts'
import type { PersonRecord } from '#lib/people/queries.ts'

const { requests: label, correct, person: personWords } = words
const { corrections: said } = label

type CorrectionsPartProps = {
  request: string
  person: PersonRecord
  corrections: readonly CorrectionRow[]
  /** Whether this member may decide now. */
  decides: boolean
}

/** What their person says is right, old and new side by side, each with its presses (P46). */
export function CorrectionsPart({ request, person, corrections, decides }: CorrectionsPartProps) {
  return (
    <DetailPart title={said.title}>
      <DeskTable
        caption={said.title}
        columns={[
          { key: 'field', label: correct.field },
          { key: 'was', label: correct.was },
          { key: 'is', label: correct.is },
          { key: 'state', label: label.state },
        ]}
        rows={corrections.map((one) => ({
          id: one.id,
          cells: {
            field: personWords.fields[one.field],
            was: one.decidedAt ? '' : <bdi>{person[one.field] ?? correct.nothing}</bdi>,
            is: one.decidedAt ? (
              ''
            ) : (
              <strong>
                <bdi>{one.value ?? correct.nothing}</bdi>
              </strong>
            ),
            state: one.decidedAt
              ? one.ground
                ? `${said.refused}: ${label.grounds[one.ground]}`
                : said.accepted
              : said.waits,
          },
        }))}
      />
      {decides &&
        corrections
          .filter(({ decidedAt }) => decidedAt === null)
          .map(({ id: one, field }) => (
            <div className="request-answer" key={one}>
              <h3>{personWords.fields[field]}</h3>
              <ActionForm
                className="row-form"
                action={acceptCorrectionAction}
                at={{ id: request }}
                values={{ one, was: person[field] ?? '' }}
              >
                <Button>{said.accept}</Button>
              </ActionForm>
              <ActionForm
                className="row-form"
                action={refuseCorrectionAction}
                at={{ id: request }}
                values={{ one }}
              >
                <FormRow id={`ground-${field}`} label={label.ground}>
                  <Select
                    id={`ground-${field}`}
                    name={refuseCorrectionAction.names.ground}
                    required
                    defaultValue="nothing_to_change"
                    options={refusalGrounds.map((value) => ({ value, label: label.grounds[value] }))}
                  />
                </FormRow>
                <Button weight="plain">{said.refuse}</Button>
              </ActionForm>
            </div>
          ))}
    </DetailPart>
  )
}
