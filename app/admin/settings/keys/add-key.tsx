import { deskLanguage, words } from '#app/admin/words.ts'
import { FormRow } from '#components/desk/form-row.tsx'
import { Button } from '#components/ui/button.tsx'
import { controlAttributes } from '#components/ui/field.tsx'
import { Select } from '#components/ui/select.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { TextInput } from '#components/ui/text-input.tsx'
import type { Forms } from '#policy/form.ts'
import type { KeyFaults, TypedKey } from './typed-key.ts'

const { keys: label } = words

type AddKeyProps = {
  /** Where it is posted to. */
  action: string
  forms: Forms
  /** On whose account it can be beside the agency's own (P30). */
  clients?: readonly { readonly id: string; readonly name: string }[]
  typed?: TypedKey
  errors?: KeyFaults
}

/** Makes a key; what was typed stands in it again, whether a key came of it or not. */
export function AddKey({ action, forms, clients = [], typed, errors = {} }: AddKeyProps) {
  return (
    <form className="row-form" action={action} method="post">
      <FormRow id="form" label={label.form}>
        <Select
          id="form"
          name="form"
          defaultValue={typed?.form}
          options={Object.entries(forms).map(([value, { title }]) => ({
            value,
            label: title[deskLanguage()],
          }))}
        />
      </FormRow>
      {clients.length > 0 && (
        <FormRow id="client" label={label.client} hint={label.clientHint}>
          <Select
            {...controlAttributes('client', { hint: true })}
            name="client"
            placeholder={label.own}
            defaultValue={typed?.client}
            options={clients.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </FormRow>
      )}
      <FormRow id="origins" label={label.origins} hint={label.originsHint} error={errors.origins}>
        <TextArea
          {...controlAttributes('origins', { hint: true, error: errors.origins })}
          name="origins"
          rows={3}
          maxLength={2000}
          defaultValue={typed?.origins}
        />
      </FormRow>
      <FormRow id="rate" label={label.rate} hint={label.rateHint} error={errors.rate}>
        <TextInput
          {...controlAttributes('rate', { hint: true, error: errors.rate })}
          name="rate"
          inputMode="numeric"
          pattern="\d{1,6}"
          defaultValue={typed?.rate ?? '60'}
          required
        />
      </FormRow>
      <Button>{label.submit}</Button>
    </form>
  )
}
