import { ActionForm } from '#app/admin/_action/action-form.tsx'
import { words } from '#app/admin/words.ts'
import { FormRow } from '#components/desk/form-row.tsx'
import { Button } from '#components/ui/button.tsx'
import { controlAttributes } from '#components/ui/field.tsx'
import { Select } from '#components/ui/select.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { TextInput } from '#components/ui/text-input.tsx'
import type { Forms } from '#policy/form.ts'
import { addKeyAction } from './key-actions.tsx'

const { keys: label } = words

export function AddKey({ forms }: { forms: Forms }) {
  return (
    <ActionForm className="row-form" action={addKeyAction} at={{}}>
      <FormRow id="form" label={label.form}>
        <Select
          id="form"
          name={addKeyAction.names.form}
          options={Object.entries(forms).map(([value, { title }]) => ({ value, label: title.en }))}
        />
      </FormRow>
      <FormRow id="origins" label={label.origins} hint={label.originsHint}>
        <TextArea
          {...controlAttributes('origins', { hint: true })}
          name={addKeyAction.names.origins}
          rows={3}
          maxLength={2000}
        />
      </FormRow>
      <FormRow id="rate" label={label.rate} hint={label.rateHint}>
        <TextInput
          {...controlAttributes('rate', { hint: true })}
          name={addKeyAction.names.rate}
          inputMode="numeric"
          pattern="\d{1,6}"
          defaultValue="60"
          required
        />
      </FormRow>
      <Button>{label.submit}</Button>
    </ActionForm>
  )
}
