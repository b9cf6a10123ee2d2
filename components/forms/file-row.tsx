import type { ReactNode } from 'react'
import { Checkbox } from '#components/ui/checkbox.tsx'
import { controlAttributes, Field } from '#components/ui/field.tsx'
import { fill } from '#policy/fill.ts'
import { controlId, type FormField } from './form-shape.ts'
import type { PageWords } from './page-words.ts'

/** A file that came through before the page came back. */
export type KeptFile = { readonly token: string; readonly name: string }

export type FileRowProps = {
  form: string
  field: FormField
  words: PageWords
  error?: string
}

const mebibyte = 1024 ** 2

/** What a question for files says of itself around its control. */
export function FileRow({ form, field, words, error, children }: FileRowProps & { children: ReactNode }) {
  const { most = 1, maxBytes = 0, plainBytes } = field
  const limits = fill(words.files.limits, { most, max: Math.floor(maxBytes / mebibyte) })
  const isNeeded = field.required || field.askedWith !== undefined
  const hint = [field.hint, limits, isNeeded ? '' : field.leftOut].filter(Boolean).join(' ')
  return (
    <Field
      id={controlId(form, field.name)}
      label={field.label}
      hint={hint}
      error={error}
      errorPrefix={words.errorPrefix}
      marker={isNeeded ? undefined : words.optional}
    >
      {plainBytes !== undefined && plainBytes < most * maxBytes && (
        <noscript>
          <p className="field-hint">
            {fill(words.files.plainLimit, { max: Math.floor(plainBytes / mebibyte) })}
          </p>
        </noscript>
      )}
      {children}
    </Field>
  )
}

/** The control itself: named, so that a browser without script posts what was chosen. */
export function fileInput({ form, field, error }: FileRowProps) {
  return {
    ...controlAttributes(controlId(form, field.name), { hint: true, error }),
    type: 'file',
    name: field.name,
    multiple: (field.most ?? 1) > 1,
    accept: field.accept,
  } as const
}

/** Files without script: what came through is ticked, and more can be chosen. */
export function PlainFiles({ kept, ...row }: FileRowProps & { kept: readonly KeptFile[] }) {
  const { form, field, words } = row
  return (
    <FileRow {...row}>
      {kept.length > 0 && (
        <fieldset className="files-kept">
          <legend className="field-hint">{words.files.kept}</legend>
          {kept.map(({ token, name }) => (
            <Checkbox
              key={token}
              id={`${controlId(form, field.name)}-${token}`}
              name={field.name}
              value={token}
              label={<bdi>{name}</bdi>}
              defaultChecked
            />
          ))}
        </fieldset>
      )}
      <input {...fileInput(row)} className="input file-input" />
    </FileRow>
  )
}
