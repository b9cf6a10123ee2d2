import { z } from 'zod'
import { answerMissing, answerPage, see } from '#app/admin/answers.tsx'
import { DeskPage } from '#app/admin/desk-page.tsx'
import { staffPost } from '#app/admin/guard.ts'
import { CorrectionForm } from '#app/admin/people/[id]/correct/correction-form.tsx'
import { correctionSchema, readValues } from '#app/admin/people/[id]/correct/correction-input.ts'
import { words } from '#app/admin/words.ts'
import { DeskTable } from '#components/desk/desk-table.tsx'
import { Button } from '#components/ui/button.tsx'
import { Notice } from '#components/ui/notice.tsx'
import { correctedFields } from '#lib/people/correct-person.ts'
import { readPerson } from '#lib/people/queries.ts'

const { correct: label, person: personWords } = words

/** Old and new beside each other, before anything is saved (P46). */
export const POST = staffPost(
  'people.change',
  z.strictObject(correctionSchema),
  async (currentUser, posted) => {
    const { id, by, note } = posted
    const person = await readPerson(currentUser.app.db, id, currentUser.onlyOf)
    if (!person) return answerMissing()
    const values = readValues(posted)
    const back = { href: `/admin/people/${id}`, label: words.merge.back }
    const page = { currentUser, current: '/admin/people', back }
    if (typeof values === 'string')
      return answerPage(
        422,
        label.title,
        <DeskPage {...page} title={label.title}>
          <Notice tone="danger" role="alert">
            <p>{label.faults[values]}</p>
          </Notice>
          <CorrectionForm id={id} values={posted} by={by} note={note} />
        </DeskPage>,
      )
    const changed = correctedFields.filter((field) => person[field] !== values[field])
    if (changed.length === 0) return see(`/admin/people/${id}`, { said: 'same' })
    return answerPage(
      200,
      label.lookTitle,
      <DeskPage {...page} title={label.lookTitle}>
        <DeskTable
          caption={label.lookTitle}
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
        <form className="row-form" action={`/admin/people/${id}/correct/now`} method="post">
          {correctedFields.flatMap((field) => [
            <input key={field} type="hidden" name={field} value={values[field] ?? ''} />,
            <input key={`was-${field}`} type="hidden" name={`was_${field}`} value={person[field] ?? ''} />,
          ])}
          <input type="hidden" name="by" value={by} />
          <input type="hidden" name="note" value={note} />
          <Button>{label.submit}</Button>
        </form>
        <p>
          <a href={`/admin/people/${id}/correct`}>{label.again}</a>
        </p>
      </DeskPage>,
    )
  },
)
