import { deskLanguage, words } from '#app/admin/words.ts'
import { agency } from '#app/agency.ts'
import { shapeOf } from '#app/form-shape.ts'
import { FormFieldRow } from '#components/forms/form-field.tsx'
import { Button } from '#components/ui/button.tsx'
import { controlAttributes, Field } from '#components/ui/field.tsx'
import { Select } from '#components/ui/select.tsx'
import { TextInput } from '#components/ui/text-input.tsx'
import type { CompanyAlike } from '#lib/companies/queries.ts'
import { waysIn } from '#lib/leads/enter-lead.ts'
import { messages } from '#messages/messages.ts'
import { fill } from '#policy/fill.ts'
import type { FieldValue, FormDefinition } from '#policy/form.ts'
import { enteredForm } from '#policy/form.ts'
import { sectionWords } from '#policy/sections/words/section-words.ts'
import { KnownCompanies } from './known-companies.tsx'

const { entry: label } = words

export type EntryFormProps = {
  /** Where it is posted to. */
  action: string
  name: string
  form: FormDefinition
  values?: Readonly<Record<string, FieldValue>>
  errors?: Readonly<Record<string, string>>
  /** On whose account it can be held beside the agency's own. */
  clients?: readonly { readonly code: string; readonly name: string }[]
  /** Companies of the name that was typed, of which whoever enters it has now been told. */
  alike?: readonly CompanyAlike[]
  /** As in `AddForm` of companies. */
  isPage?: boolean
}

/** A form of the site as staff fill it in for somebody, with where they have it from. */
export function EntryForm({
  action,
  name,
  form,
  values,
  errors,
  clients = [],
  alike = [],
  isPage,
}: EntryFormProps) {
  const shape = shapeOf(name, enteredForm(form), deskLanguage())
  const ways = waysIn(agency.policy, form).map((value) => ({
    value,
    label: sectionWords[deskLanguage()].otherSource[value],
  }))
  return (
    <form className="form" action={action} method="post">
      <input type="hidden" name="form" value={name} />
      <Field id="entry-by" label={label.source}>
        <Select id="entry-by" name="by" options={ways} defaultValue={String(values?.by ?? '')} />
      </Field>
      <Field id="entry-note" label={label.note} hint={label.noteHint}>
        <TextInput
          {...controlAttributes('entry-note', { hint: true })}
          name="note"
          required
          maxLength={200}
          defaultValue={String(values?.note ?? '')}
        />
      </Field>
      {clients.length > 0 && (
        <Field id="entry-account" label={label.account}>
          <Select
            id="entry-account"
            name="account"
            placeholder={label.ownAccount}
            options={clients.map(({ code, name: client }) => ({ value: code, label: client }))}
            defaultValue={String(values?.account ?? '')}
          />
        </Field>
      )}
      {shape.fields.map((field) => (
        <FormFieldRow
          key={field.name}
          form={name}
          field={{ ...field, leftOut: undefined }}
          words={messages[deskLanguage()].forms}
          value={values?.[field.name]}
          error={errors?.[field.name]}
        />
      ))}
      <KnownCompanies form={form} alike={alike} isPage={isPage} />
      <Field
        id="entry-value"
        label={fill(words.pipeline.valueIn, { currency: agency.pipeline.currency })}
        marker={messages[deskLanguage()].forms.optional}
        error={errors?.value}
      >
        <TextInput
          {...controlAttributes('entry-value', { error: errors?.value })}
          name="outlook_value"
          inputMode="decimal"
          maxLength={24}
          autoComplete="off"
          defaultValue={String(values?.outlook_value ?? '')}
        />
      </Field>
      <Field
        id="entry-expected"
        label={words.pipeline.expected}
        marker={messages[deskLanguage()].forms.optional}
      >
        <TextInput
          id="entry-expected"
          type="date"
          name="outlook_expected"
          defaultValue={String(values?.outlook_expected ?? '')}
        />
      </Field>
      <Button>{label.submit}</Button>
    </form>
  )
}
