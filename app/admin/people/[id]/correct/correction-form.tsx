import { ActionForm } from '#app/admin/_action/action-form.tsx'
import { deskLanguage, words } from '#app/admin/words.ts'
import { FormRow } from '#components/desk/form-row.tsx'
import { Button } from '#components/ui/button.tsx'
import { controlAttributes } from '#components/ui/field.tsx'
import { Select } from '#components/ui/select.tsx'
import { TextInput } from '#components/ui/text-input.tsx'
import { correctedFields } from '#db/schema/corrections.ts'
import type { PersonValues } from '#lib/people/correct-person.ts'
import { sectionWords } from '#policy/sections/words/section-words.ts'
import { otherSources } from '#policy/vocabulary.ts'
import type { CorrectionAction } from './correction-input.ts'

const { correct: label, person } = words
const types = { name: 'text', company: 'text', phone: 'tel', email: 'email' } as const

type CorrectionFormProps = {
  action: CorrectionAction
  id: string
  values: PersonValues
  by?: string
  note?: string
}

/** Each value as it is to be, with how staff know. */
export function CorrectionForm({ action, id, values, by, note }: CorrectionFormProps) {
  return (
    <ActionForm className="row-form" action={action} at={{ id }}>
      {correctedFields.map((field) => (
        <FormRow key={field} id={`correct-${field}`} label={person.fields[field]}>
          <TextInput
            id={`correct-${field}`}
            name={action.names[field]}
            type={types[field]}
            defaultValue={values[field] ?? ''}
            maxLength={field === 'email' ? 254 : 200}
            autoComplete="off"
            dir="auto"
          />
        </FormRow>
      ))}
      <FormRow id="correct-by" label={label.by}>
        <Select
          id="correct-by"
          name={action.names.by}
          defaultValue={by}
          options={otherSources.map((value) => ({
            value,
            label: sectionWords[deskLanguage()].otherSource[value],
          }))}
        />
      </FormRow>
      <FormRow id="correct-note" label={label.note} hint={label.noteHint}>
        <TextInput
          {...controlAttributes('correct-note', { hint: true })}
          name={action.names.note}
          defaultValue={note}
          required
          maxLength={200}
          pattern=".*\S.*"
        />
      </FormRow>
      <Button>{label.preview}</Button>
    </ActionForm>
  )
}
