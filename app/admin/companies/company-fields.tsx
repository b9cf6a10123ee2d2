import { words } from '#app/admin/words.ts'
import { FormRow } from '#components/desk/form-row.tsx'
import { LineRow } from '#components/desk/line-row.tsx'
import { controlAttributes } from '#components/ui/field.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { TextInput } from '#components/ui/text-input.tsx'

const { companies: label } = words

export type CompanyValues = { readonly name: string; readonly domains: string; readonly notes: string }

type CompanyFieldsProps = {
  names: { readonly [F in keyof CompanyValues]: string }
  values?: CompanyValues
}

/** What is kept of a company, to be typed. */
export function CompanyFields({ names, values }: CompanyFieldsProps) {
  return (
    <>
      <LineRow id="name" name={names.name} label={label.name} defaultValue={values?.name} />
      <FormRow id="domains" label={label.domains} hint={label.domainsHint}>
        <TextInput
          {...controlAttributes('domains', { hint: true })}
          name={names.domains}
          defaultValue={values?.domains}
          maxLength={1000}
          autoComplete="off"
          dir="ltr"
        />
      </FormRow>
      <FormRow id="notes" label={label.notes} hint={label.notesHint}>
        <TextArea
          {...controlAttributes('notes', { hint: true })}
          name={names.notes}
          defaultValue={values?.notes}
          rows={4}
          maxLength={5000}
          dir="auto"
        />
      </FormRow>
    </>
  )
}
