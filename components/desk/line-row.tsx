import type { ComponentProps } from 'react'
import { controlAttributes } from '#components/ui/field.tsx'
import { TextInput } from '#components/ui/text-input.tsx'
import { FormRow } from './form-row.tsx'

type LineRowProps = Pick<ComponentProps<'input'>, 'defaultValue'> & {
  id: string
  name: string
  label: string
  hint?: string
  /** The most characters. */
  most?: number
}

/** One line that has to be typed, in whatever script. */
export function LineRow({ id, name, label, hint, most = 200, defaultValue }: LineRowProps) {
  return (
    <FormRow id={id} label={label} hint={hint}>
      <TextInput
        {...controlAttributes(id, { hint: hint !== undefined })}
        name={name}
        defaultValue={defaultValue}
        required
        maxLength={most}
        pattern=".*\S.*"
        dir="auto"
      />
    </FormRow>
  )
}
