import type { ComponentProps, ReactNode } from 'react'
import { ActionForm } from '#app/admin/_action/action-form.tsx'
import { bad, deskAction, good } from '#app/admin/_action/desk-action.ts'
import { answerMissing, answerPage, refuse } from '#app/admin/_action/responses.tsx'
import { DeskPage } from '#app/admin/desk-page.tsx'
import { words } from '#app/admin/words.ts'
import { DeskTable } from '#components/desk/list/desk-table.tsx'
import { Button } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { correctedFields } from '#db/schema/corrections.ts'
import { correctPerson } from '#lib/people/correct-person.ts'
import { readPerson } from '#lib/people/queries.ts'
import { CorrectionForm } from './correction-form.tsx'
import { correctionSchema, readValues, valuesSchema } from './correction-input.ts'

const { correct: label, person: personWords } = words
const { name, company, phone, email } = valuesSchema
const was = { was_name: name, was_company: company, was_phone: phone, was_email: email }
const pageOf = (id: string) => `/admin/people/${id}`

/** Saves what the preview showed, unless another value came meanwhile. */
export const correctAction = deskAction(
  {
    path: '/admin/people/[id]/correct/now',
    opens: 'people.change',
    fields: { ...correctionSchema, ...was },
    outcomes: {
      corrected: good(() => label.corrected),
      same: bad(() => label.same),
      restricted: bad(() => label.faults.restricted),
      unknown: bad(() => label.faults.unknown),
      changed: bad(() => label.faults.changed),
      taken: bad(() => label.faults.taken),
      address: bad(() => label.faults.address),
    },
    logs: ['person.corrected'],
  },
  async ({ app, actor, onlyOf, may }, posted, end) => {
    const { id: personId, note, by } = posted
    const values = readValues(posted)
    if (typeof values === 'string') return refuse(422, 'input')
    const seen = {
      name: posted.was_name,
      company: posted.was_company,
      phone: posted.was_phone,
      email: posted.was_email,
    }
    const outcome = await correctPerson(app, { personId, was: seen, values, by, note, actor, onlyOf })
    if (outcome.kind === 'gone') return answerMissing()
    // Whose the address is leads on to a merge, and is told to those alone who may make one.
    if (outcome.kind === 'taken' && may('people.merge'))
      return end('taken', `${pageOf(personId)}?by=${outcome.by}`)
    return end(outcome.kind, pageOf(personId))
  },
)

type Typed = ComponentProps<typeof CorrectionForm>['values'] & { id: string; by: string; note: string }

/** The form as it was sent. */
function formAgain({ id, by, note, ...values }: Typed): ReactNode {
  return <CorrectionForm action={previewCorrectionAction} id={id} values={values} by={by} note={note} />
}

/** Old and new beside each other, before anything is saved (P46). */
export const previewCorrectionAction = deskAction(
  {
    path: '/admin/people/[id]/correct/preview',
    opens: 'people.change',
    fields: correctionSchema,
    outcomes: { same: bad(() => label.same) },
    logs: [],
  },
  async (currentUser, posted, end) => {
    const { id, by, note } = posted
    const person = await readPerson(currentUser.app.db, id, currentUser.onlyOf)
    if (!person) return answerMissing()
    const values = readValues(posted)
    const back = { href: pageOf(id), label: words.merge.back }
    const page = { currentUser, current: '/admin/people', back }
    if (typeof values === 'string')
      return answerPage(
        422,
        label.title,
        <DeskPage {...page} title={label.title}>
          <Notice tone="danger" role="alert">
            <p>{label.faults[values]}</p>
          </Notice>
          {formAgain(posted)}
        </DeskPage>,
      )
    const changed = correctedFields.filter((field) => person[field] !== values[field])
    if (changed.length === 0) return end('same', pageOf(id))
    const hidden = {
      ...Object.fromEntries(correctedFields.map((field) => [field, values[field] ?? ''])),
      ...Object.fromEntries(correctedFields.map((field) => [`was_${field}`, person[field] ?? ''])),
      by,
      note,
    }
    return answerPage(
      200,
      label.previewTitle,
      <DeskPage {...page} title={label.previewTitle}>
        <DeskTable
          caption={label.previewTitle}
          columns={[
            { key: 'field', label: label.field },
            { key: 'was', label: label.was },
            { key: 'is', label: label.is },
          ]}
          rows={changed.map((field) => ({
            id: field,
            cells: {
              field: personWords.fields[field],
              was: <bdi>{person[field] ?? label.nothing}</bdi>,
              is: (
                <strong>
                  <bdi>{values[field] ?? label.nothing}</bdi>
                </strong>
              ),
            },
          }))}
        />
        {changed.includes('email') && <p className="desk-lead">{label.addressText}</p>}
        <ActionForm className="row-form" action={correctAction} at={{ id }} values={hidden}>
          <Button>{label.submit}</Button>
        </ActionForm>
        <p>
          <a href={`${pageOf(id)}/correct`}>{label.again}</a>
        </p>
      </DeskPage>,
    )
  },
)
