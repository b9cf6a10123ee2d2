import { randomUUID } from 'node:crypto'
import { words } from '#app/admin/words.ts'
import { FormRow } from '#components/desk/form-row.tsx'
import { Button } from '#components/ui/button.tsx'
import { controlAttributes } from '#components/ui/field.tsx'
import { Select } from '#components/ui/select.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { TextInput } from '#components/ui/text-input.tsx'
import type { Template } from '#lib/templates/queries.ts'
import { defaultLanguage, languages } from '#policy/vocabulary.ts'
import { templateNames } from './template-fields.ts'

const { templates: label } = words

type TemplateFormProps = {
  /** Where it is posted to. */
  action: string
  template?: Template
  error?: string
}

/** A template to write or to change; its id is its own, so that pressing twice keeps it once. */
export function TemplateForm({ action, template, error }: TemplateFormProps) {
  return (
    <form className="row-form" action={action} method="post">
      <input type="hidden" name={templateNames.id} value={template?.id ?? randomUUID()} />
      <FormRow id="template-name" label={label.name}>
        <TextInput
          id="template-name"
          name={templateNames.name}
          defaultValue={template?.name}
          required
          maxLength={80}
          pattern=".*\S.*"
        />
      </FormRow>
      <FormRow id="template-language" label={label.language}>
        <Select
          id="template-language"
          name={templateNames.language}
          defaultValue={template?.language ?? defaultLanguage}
          options={languages.map((value) => ({ value, label: words.languages[value] }))}
        />
      </FormRow>
      <FormRow id="template-subject" label={label.subject}>
        <TextInput
          id="template-subject"
          name={templateNames.subject}
          defaultValue={template?.subject}
          required
          maxLength={150}
          pattern=".*\S.*"
          dir="auto"
        />
      </FormRow>
      <FormRow id="template-body" label={label.body} hint={label.bodyHint} error={error}>
        <TextArea
          {...controlAttributes('template-body', { hint: true, error })}
          name={templateNames.body}
          rows={10}
          defaultValue={template?.body}
          required
          maxLength={20_000}
          dir="auto"
        />
      </FormRow>
      <Button>{label.submit}</Button>
    </form>
  )
}
