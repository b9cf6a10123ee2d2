import type { ReactNode } from 'react'
import { Checkbox } from '#components/ui/checkbox.tsx'
import { CheckboxGroup } from '#components/ui/checkbox-group.tsx'
import { controlAttributes, Field, FieldError } from '#components/ui/field.tsx'
import { RadioGroup } from '#components/ui/radio-group.tsx'
import { Select } from '#components/ui/select.tsx'
import { TextArea } from '#components/ui/text-area.tsx'
import { TextInput } from '#components/ui/text-input.tsx'
import type { FieldType, FieldValue } from '#policy/form.ts'
import type { Bind } from './bind.ts'
import { type FileRowProps, type KeptFile, PlainFiles } from './file-row.tsx'
import { controlId, type FormField } from './form-shape.ts'
import type { PageWords } from './page-words.ts'
import { timeZones } from './time-zones.ts'

export type FormFieldProps = {
  form: string
  field: FormField
  words: PageWords
  value?: FieldValue
  error?: string
  bind?: Bind
  /** Files that came through before. */
  kept?: readonly KeptFile[]
  /** How files are chosen with script. */
  files?: (row: FileRowProps) => ReactNode
}

/** The keyboard a phone should show. */
const keyboards: { readonly [T in FieldType]?: 'email' | 'tel' | 'text' } = {
  email: 'email',
  tel: 'tel',
  text: 'text',
}

/** One question; where it is asked of who gave another answer alone, it shows beside that answer. */
export function FormFieldRow(props: FormFieldProps) {
  const { askedWith } = props.field
  if (!askedWith) return <Question {...props} />
  return (
    <div className="asked-with">
      <Question {...props} />
    </div>
  )
}

/** Its label, hint, error and the control that suits its type. */
function Question({ form, field, words, value: given, error, bind, kept, files }: FormFieldProps) {
  const value = typeof given === 'string' ? given : given?.[0]
  const id = controlId(form, field.name)
  const isNeeded = field.required || field.askedWith !== undefined
  const hint = [field.hint, isNeeded ? '' : field.leftOut].filter(Boolean).join(' ')
  const marker = isNeeded ? undefined : words.optional
  const shared = { name: field.name, required: field.required, ...bind?.(field.name) }
  const row = { id, label: field.label, hint, error, errorPrefix: words.errorPrefix, marker }
  const described = controlAttributes(id, { hint, error })

  switch (field.type) {
    case 'radio':
      return (
        <RadioGroup
          {...row}
          {...shared}
          legend={field.label}
          options={field.options ?? []}
          value={value}
          bind={bind?.(field.name)}
        />
      )
    case 'files': {
      const row = { form, field, words, error }
      return files ? files(row) : <PlainFiles {...row} kept={kept ?? []} />
    }
    case 'checkboxes':
      return (
        <CheckboxGroup
          {...row}
          name={field.name}
          legend={field.label}
          options={field.options ?? []}
          values={[given ?? []].flat()}
          bind={bind?.(field.name)}
        />
      )
    case 'confirmation':
      return (
        <div className="field" data-invalid={error ? '' : undefined}>
          <FieldError id={id} error={error} prefix={words.errorPrefix} />
          <Checkbox
            {...shared}
            {...described}
            id={id}
            value="true"
            label={field.label}
            defaultChecked={value === 'true'}
          />
        </div>
      )
    case 'time_zone':
      return (
        <Field {...row}>
          <TextInput
            {...shared}
            {...described}
            list={`${id}-zones`}
            autoComplete="off"
            defaultValue={value}
            dir="ltr"
          />
          <datalist id={`${id}-zones`}>
            {timeZones.map((zone) => (
              <option key={zone} value={zone} />
            ))}
          </datalist>
        </Field>
      )
    case 'select':
      return (
        <Field {...row}>
          <Select
            {...shared}
            {...described}
            options={field.options ?? []}
            placeholder={words.choose}
            defaultValue={value}
          />
        </Field>
      )
    case 'textarea':
      return (
        <Field {...row}>
          <TextArea {...shared} {...described} maxLength={field.maxLength} defaultValue={value} />
        </Field>
      )
    default:
      return (
        <Field {...row}>
          <TextInput
            {...shared}
            {...described}
            type={field.type}
            inputMode={keyboards[field.type]}
            autoComplete={field.autocomplete}
            maxLength={field.maxLength}
            defaultValue={value}
            dir={field.type === 'text' ? undefined : 'ltr'}
          />
        </Field>
      )
  }
}
